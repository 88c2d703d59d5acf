package org.linli.person.rights;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.audit.Audit;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Required;
import org.linli.commons.settings.Settings;
import org.linli.commons.ticket.Pin;
import org.linli.person.Limit;
import org.linli.person.ticket.NumberKind;
import org.linli.person.ticket.SubjectKind;
import org.linli.person.ticket.Tickets;

/**
 * Numbers handed over in person to whoever has lost theirs or never had one. They open the page of
 * rights and nothing else, for some days.
 */
public final class RightsCodes {

  private final RightsStore store;
  private final HeldDataOf held;
  private final Tickets tickets;
  private final FabricHolder fabric;
  private final Settings settings;
  private final Audit audit;
  private final Clock clock;

  public RightsCodes(
      RightsStore store,
      HeldDataOf held,
      Tickets tickets,
      FabricHolder fabric,
      Settings settings,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.held = held;
    this.tickets = tickets;
    this.fabric = fabric;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Hands a code over. Codes that were handed over for the record before end.
   *
   * @param identifiedBy how the officer made sure who it is
   * @throws ProblemException 404 where the record is not the caller's
   */
  public Tickets.Issued handOver(SubjectKind kind, UUID id, String identifiedBy, String language) {
    Required.text("identifiedBy", identifiedBy);
    Access access = CurrentAccess.require();
    Subject subject = store.together(access, () -> theirs(access, kind, id));
    UUID code = UuidCreator.getTimeOrderedEpoch();
    audit.event("RIGHTS_CODE", HeldDataOf.audited(subject), Map.of("code", code.toString()));
    return store.together(
        access,
        () -> {
          theirs(access, kind, id);
          tickets.end(kind, id, NumberKind.RIGHTS);
          store.addCode(code, subject, access.viewer().username(), identifiedBy.strip());
          return tickets.issueForRights(
              kind,
              id,
              subject.countyCode(),
              language,
              Pin.random(),
              clock.instant().plus(Duration.ofDays(settings.limit(Limit.RIGHTS_CODE_DAYS))));
        });
  }

  /**
   * The officer of the area needs to see nothing of a record to hand a number over, so where it
   * belongs is looked up by Linli itself. Whoever is in charge hands it over while they see it.
   */
  private Subject theirs(Access access, SubjectKind kind, UUID id) {
    HeldData feature = held.find(kind).orElseThrow(ProblemException::notFound);
    return store
        .asService(() -> feature.find(id))
        .filter(one -> RightsDesk.isOfficer(access, one.path(), fabric.current()))
        .or(() -> feature.find(id).filter(one -> access.viewer().username().equals(one.inCharge())))
        .orElseThrow(ProblemException::notFound);
  }
}
