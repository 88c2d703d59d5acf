package org.linli.patrol.incident;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.audit.Audit;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.fabric.GridLocator;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Required;
import org.linli.commons.problem.Violation;
import org.linli.commons.settings.Settings;
import org.linli.commons.upload.Vetting;
import org.linli.patrol.Limit;
import org.linli.patrol.shift.Shift;
import org.linli.patrol.shift.ShiftStore;

/** Takes notes in: within a shift of the noter, once an id. */
public final class Noting {

  /** A clock on a phone is never quite right. */
  private static final Duration TOLERANCE = Duration.ofMinutes(2);

  private final IncidentStore store;
  private final ShiftStore shifts;
  private final FabricHolder fabric;
  private final Audit audit;
  private final Settings settings;
  private final Clock clock;

  public Noting(
      IncidentStore store,
      ShiftStore shifts,
      FabricHolder fabric,
      Audit audit,
      Settings settings,
      Clock clock) {
    this.store = store;
    this.shifts = shifts;
    this.fabric = fabric;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Keeps a note.
   *
   * @return as it stands, kept now or before
   */
  public Incident note(NewIncident sent) {
    return store.together(
        () -> {
          Shift shift =
              shifts
                  .find(sent.shift())
                  .filter(one -> one.who().username().equals(me()))
                  .orElseThrow(ProblemException::notFound);
          String hash = Vetting.sha256(sent.toString().getBytes(StandardCharsets.UTF_8));
          var before = store.find(sent.id());
          if (before.isEmpty()) {
            Incident incident = checked(sent, shift);
            audit.write(IncidentTrail.subject(incident), IncidentTrail.FIELDS);
            store.insert(incident, hash);
          }
          // Somebody else's id, or one's own with other content, is not told apart.
          return store
              .find(sent.id())
              .filter(kept -> store.isSame(kept.id(), hash))
              .orElseThrow(() -> ProblemException.conflict("incident-other"));
        });
  }

  private Incident checked(NewIncident sent, Shift shift) {
    List<Violation> faults = new ArrayList<>();
    Required.text("words", sent.words(), faults);
    Required.text("category", sent.category(), faults);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    checkTime(sent.noticedAt(), shift, now, faults);
    Incident.Position position = position(sent.position(), faults);
    String grid = grid(sent, position, shift.who().county(), faults);
    if (!faults.isEmpty() || grid == null) {
      throw ProblemException.badRequest(faults);
    }
    Shift.Who who = shift.who();
    return new Incident(
        sent.id(),
        new Incident.Place(shift.id(), who.team(), who.teamName(), who.county(), who.path(), grid),
        new Incident.Noted(
            me(),
            who.capacity(),
            sent.kind(),
            sent.category(),
            sent.noticedAt().truncatedTo(ChronoUnit.MICROS),
            now),
        new Incident.Content(sent.words(), position),
        Incident.State.OPEN,
        new Incident.Waiting(Incident.Waiting.Reason.NOT_TRIED, null),
        null,
        null,
        List.of(),
        1);
  }

  private void checkTime(Instant noticed, Shift shift, Instant now, List<Violation> faults) {
    Instant from = shift.times().checkedIn();
    Instant until = shift.times().ended();
    if (from == null
        || noticed.isBefore(from.minus(TOLERANCE))
        || (until != null && noticed.isAfter(until.plus(TOLERANCE)))) {
      faults.add(Violation.ofField("noticedAt", "outside-shift"));
    } else if (noticed.isAfter(now.plus(TOLERANCE))) {
      faults.add(Violation.ofField("noticedAt", "in-the-future"));
    } else {
      int hours = settings.limit(Limit.BUFFERED_HOURS);
      if (noticed.isBefore(now.minus(Duration.ofHours(hours)))) {
        faults.add(Violation.ofField("noticedAt", "buffered-too-long", hours));
      }
    }
  }

  private static Incident.@Nullable Position position(List<Double> pair, List<Violation> faults) {
    if (pair.isEmpty()) {
      return null;
    }
    if (pair.size() != 2) {
      faults.add(Violation.ofField("position", "position-pair"));
    } else if (!(Math.abs(pair.get(0)) <= 180)) {
      faults.add(Violation.ofField("position", "longitude"));
    } else if (!(Math.abs(pair.get(1)) <= 90)) {
      faults.add(Violation.ofField("position", "latitude"));
    } else {
      return new Incident.Position(pair.get(0), pair.get(1));
    }
    return null;
  }

  private @Nullable String grid(
      NewIncident sent,
      Incident.@Nullable Position position,
      String county,
      List<Violation> faults) {
    if (sent.position().isEmpty() == (sent.grid() == null)) {
      faults.add(Violation.ofField("position", "position-or-grid"));
      return null;
    }
    Fabric now = fabric.current();
    int ordinal = GridLocator.NOWHERE;
    String code = sent.grid();
    if (code != null) {
      ordinal = now.findGrid(code).orElse(GridLocator.NOWHERE);
    } else if (position != null) {
      ordinal = now.locator().locate(position.lon(), position.lat());
    } else {
      return null;
    }
    if (ordinal == GridLocator.NOWHERE
        || !now.grids().get(ordinal).path().contains('/' + county + '/')) {
      faults.add(Violation.ofField(code == null ? "position" : "gridCode", "incident-outside"));
      return null;
    }
    return now.grids().get(ordinal).code();
  }

  private static String me() {
    return CurrentAccess.require().viewer().username();
  }
}
