package org.linli.place.inspection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.AreaPaths;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.place.Places;
import org.linli.commons.settings.Settings;
import org.linli.place.Limit;
import org.linli.place.premises.PremisesDirectory;
import org.linli.place.premises.PremisesRef;

/**
 * Plans inspections from intervals: once a night for all, and for an area when an officer asks. The
 * interval begins on the day of the inspection before, so one that was late moves the next. Days
 * are calendar days: danger does not rest on holidays.
 */
public final class Generation {

  private static final String LINLI = "linli";
  private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

  private final PlanStore store;
  private final PlanMaker maker;
  private final PremisesDirectory directory;
  private final Places places;
  private final Settings settings;
  private final Clock clock;

  public Generation(
      PlanStore store,
      PlanMaker maker,
      PremisesDirectory directory,
      Places places,
      Settings settings,
      Clock clock) {
    this.store = store;
    this.maker = maker;
    this.directory = directory;
    this.places = places;
    this.settings = settings;
    this.clock = clock;
  }

  /** Plans what is missing in an area of the caller; how many that were. */
  public int ofArea(String area) {
    List<String> paths = List.of(places.requireOwn(area).path());
    String by = CurrentAccess.require().viewer().username();
    return store.together(() -> plan(paths, by));
  }

  /**
   * Does the night's work, unless it was done for today.
   *
   * @return how many were planned; -1 where it was done before
   */
  public int night() {
    LocalDate today = today();
    return store.together(
        Access.ofService(LINLI),
        () -> {
          if (!store.claim(today, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            return -1;
          }
          int planned = plan(List.of(AreaPaths.ALL), LINLI);
          store.ran(today, planned, today.minusDays(1));
          return planned;
        });
  }

  private int plan(List<String> paths, String by) {
    store.lock();
    Map<UUID, PremisesRef> open = new HashMap<>();
    directory.matching(Set.of(), paths).forEach(one -> open.put(one.id(), one));
    tidy(paths, open, by);
    Set<UUID> planned = store.plannedPremises(paths);
    Map<UUID, PlanStore.Basis> bases = store.bases(paths);
    PlanMaker.Run run = maker.run(by);
    int made = 0;
    for (PremisesRef premises : open.values()) {
      if (planned.contains(premises.id()) || premises.inspectionIntervalDays() <= 0) {
        continue;
      }
      InspectionPlan.Task task = task(premises, bases.get(premises.id()), run);
      if (task != null && run.make(premises, task, null) != null) {
        made++;
      }
    }
    return made;
  }

  /** Null where there is nothing to plan yet. */
  private InspectionPlan.@Nullable Task task(
      PremisesRef premises, PlanStore.@Nullable Basis basis, PlanMaker.Run run) {
    int interval = premises.inspectionIntervalDays();
    LocalDate due =
        basis == null
            ? today().plusDays(Math.min(interval, settings.limit(Limit.FIRST_INSPECTION_DAYS)))
            : basis.day().plusDays(interval);
    LocalDate ahead = today().plusDays(settings.limit(Limit.PLANNED_AHEAD_DAYS));
    String checklist = run.checklist(premises.kind());
    if (checklist == null || due.isAfter(ahead)) {
      return null;
    }
    String period = basis == null ? "first" : "after " + basis.id();
    return new InspectionPlan.Task(checklist, due, period, null, null);
  }

  /** Open plans follow the register: new names, and nothing is due where there is nothing more. */
  private void tidy(List<String> paths, Map<UUID, PremisesRef> open, String by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    for (InspectionPlan plan : store.open(paths, END_OF_TIME)) {
      PremisesRef premises = open.get(plan.premises().id());
      if (premises == null) {
        if (directory.find(plan.premises().id()).filter(PremisesRef::open).isEmpty()
            && store.cancel(plan.id(), plan.version())) {
          store.append(
              plan,
              new PlanStep(now, by, PlanStep.What.CANCELLED, InspectionPlan.Assigned.NOBODY, null));
        }
      } else if (!InspectedPremises.of(premises).equals(plan.premises())) {
        store.refresh(premises);
      }
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
