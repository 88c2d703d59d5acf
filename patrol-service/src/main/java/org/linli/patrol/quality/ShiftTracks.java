package org.linli.patrol.quality;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.audit.Audit;
import org.linli.commons.audit.AuditSubject;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.patrol.fix.FixKeeping;
import org.linli.patrol.fix.FixReason;
import org.linli.patrol.fix.FixStore;
import org.linli.patrol.fix.StoredFix;
import org.linli.patrol.shift.Shifts;
import org.linli.patrol.shift.Shifts.ShiftTimes;

/**
 * Tracks for people to look at: for the team of the shift and who coordinates it, and nobody else.
 * Each look is on record before anything is shown.
 */
public final class ShiftTracks {

  private static final Set<String> FIELDS = Set.of("TRACK");

  /** Enough to find one that counts behind some that do not. */
  private static final int LAST_FEW = 50;

  private final FixStore store;
  private final FixKeeping keeping;
  private final Shifts shifts;
  private final OwnTeams own;
  private final Audit audit;
  private final Settings settings;
  private final Clock clock;

  public ShiftTracks(
      FixStore store,
      FixKeeping keeping,
      Shifts shifts,
      OwnTeams own,
      Audit audit,
      Settings settings,
      Clock clock) {
    this.store = store;
    this.keeping = keeping;
    this.shifts = shifts;
    this.own = own;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * The track of a shift.
   *
   * @throws ProblemException 404 where there is none, or the caller is neither of its team nor
   *     coordinates it
   */
  public ShiftTrack track(UUID shift) {
    ShiftTimes times = requireTeam(shift);
    audit.read(subject(times), FIELDS);
    OnDutyFixes fixes = OnDutyFixes.of(store.of(shift, keeping.since()), times);
    return ShiftTrack.of(fixes.fixes(), times.onDuty(), TrackRules.of(settings));
  }

  /** How good it is; for the same people. */
  public QualityReport quality(UUID shift) {
    ShiftTimes times = requireTeam(shift);
    audit.read(subject(times), FIELDS);
    Instant since = keeping.since();
    TrackRules rules = TrackRules.of(settings);
    OnDutyFixes fixes = OnDutyFixes.of(store.of(shift, since), times);
    Map<FixReason, Integer> refused = store.tallies(shift, since);
    fixes.left().forEach((reason, n) -> refused.merge(reason, n, Integer::sum));
    ShiftTrack track = ShiftTrack.of(fixes.fixes(), times.onDuty(), rules);
    return QualityReport.of(track, times, refused, rules, clock.instant());
  }

  /** What a device is called; empty for phones and files. */
  public Optional<String> label(UUID device) {
    return store.label(device);
  }

  /**
   * Where a shift that goes on was last; nothing in a pause.
   *
   * @throws ProblemException 404 where the caller does not coordinate it, or it is over
   */
  public Optional<StoredFix> position(UUID shift) {
    ShiftTimes times = shifts.times(shift);
    if (!times.coordinators().contains(username())) {
      throw ProblemException.notFound();
    }
    Shifts.OpenShift open = shifts.open(shift).orElseThrow(ProblemException::notFound);
    audit.read(subject(times), FIELDS);
    if (open.paused()) {
      return Optional.empty();
    }
    List<StoredFix> newest = store.newest(shift, since(times), LAST_FEW);
    List<StoredFix> fixes = OnDutyFixes.of(newest, times).fixes();
    List<StoredFix> track = ShiftTrack.of(fixes, times.onDuty(), TrackRules.of(settings)).track();
    return track.isEmpty() ? Optional.empty() : Optional.of(track.getLast());
  }

  private Instant since(ShiftTimes times) {
    Instant kept = keeping.since().plus(Duration.ofSeconds(1));
    return times.checkIn().isAfter(kept) ? times.checkIn() : kept;
  }

  private ShiftTimes requireTeam(UUID shift) {
    ShiftTimes times = shifts.times(shift);
    String caller = username();
    boolean admitted =
        times.username().equals(caller)
            || times.coordinators().contains(caller)
            || own.wentWith(times);
    if (!admitted) {
      throw ProblemException.notFound();
    }
    return times;
  }

  private static AuditSubject subject(ShiftTimes times) {
    return new AuditSubject("SHIFT", times.county(), times.path(), times.id(), null);
  }

  private static String username() {
    return CurrentAccess.require().viewer().username();
  }
}
