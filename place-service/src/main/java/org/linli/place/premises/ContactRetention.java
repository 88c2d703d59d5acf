package org.linli.place.premises;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.linli.commons.access.Access;
import org.linli.commons.audit.Audit;
import org.linli.commons.settings.Settings;
import org.linli.place.Limit;
import org.linli.place.retention.RetentionTask;

/** Erases whom to call at premises that are there no more. */
public final class ContactRetention implements RetentionTask {

  private final PremisesStore store;
  private final PremisesAudit audit;
  private final Settings settings;
  private final Clock clock;

  public ContactRetention(
      PremisesStore store, PremisesAudit audit, Settings settings, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "PREMISES_CONTACT";
  }

  @Override
  public int erase(LocalDate today, int limit) {
    LocalDate before = today.minusDays(settings.limit(Limit.PREMISES_KEPT_DAYS));
    return store.together(
        Access.ofService(Audit.LINLI),
        () -> {
          List<UUID> due = store.closedWithContact(before, limit);
          due.forEach(this::erase);
          return due.size();
        });
  }

  private void erase(UUID id) {
    Premises before = store.find(id).orElseThrow();
    audit.wrote(before);
    Premises.Standing standing = before.standing();
    Premises after =
        before.with(
            before.facts(),
            before.site(),
            new Premises.Standing(
                standing.state(),
                standing.closing(),
                false,
                standing.differentBecause(),
                standing.createdAt(),
                standing.changedAt()));
    store.removeContact(after);
    if (store.update(after, before.version())) {
      store.add(
          after,
          new Revision(
              id,
              after.version(),
              Revision.Kind.CONTACT_ERASED,
              clock.instant().truncatedTo(ChronoUnit.MICROS),
              Audit.LINLI,
              null,
              List.of()));
    }
  }
}
