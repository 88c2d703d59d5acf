package org.linli.person.campaign.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.linli.commons.access.Access;
import org.linli.person.campaign.HouseholdState;
import org.linli.person.campaign.HouseholdStore;
import org.linli.person.rights.RetentionTask;
import org.linli.person.ticket.SubjectKind;
import org.linli.person.ticket.Tickets;

/** Erases all that is held on households, some time after the end of their campaign. */
final class HouseholdRetention implements RetentionTask {

  private final HouseholdStore store;
  private final Tickets tickets;
  private final Clock clock;

  HouseholdRetention(HouseholdStore store, Tickets tickets, Clock clock) {
    this.store = store;
    this.tickets = tickets;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "household";
  }

  @Override
  public int eraseDueBefore(Instant before, int limit) {
    return store.together(
        Access.ofService("linli"),
        () -> {
          int erased = 0;
          for (var household : store.toErase(day(before), limit)) {
            if (store.erase(household, HouseholdState.ERASED, clock.instant())) {
              tickets.end(SubjectKind.HOUSEHOLD, household.id());
              erased++;
            }
          }
          return erased;
        });
  }

  @Override
  public Due due(Instant before) {
    return store.together(
        Access.ofService("linli"),
        () -> {
          HouseholdStore.Waiting waiting = store.waiting(day(before));
          return new Due(
              waiting.count(),
              waiting.oldest().map(on -> on.atStartOfDay(clock.getZone()).toInstant()));
        });
  }

  private LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, clock.getZone());
  }
}
