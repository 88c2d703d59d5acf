package org.linli.place.inspection;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.problem.ProblemException;
import org.linli.place.hours.OpeningHours;

/** The rounds of the caller. */
public final class DayRoutes {

  private static final int MOST = 60;
  private static final int DAY_MINUTES = 24 * 60;

  private final RouteStore store;
  private final PlanStore plans;
  private final Planning planning;
  private final PlanMaker maker;
  private final Openings openings;

  public DayRoutes(
      RouteStore store, PlanStore plans, Planning planning, PlanMaker maker, Openings openings) {
    this.store = store;
    this.plans = plans;
    this.planning = planning;
    this.maker = maker;
    this.openings = openings;
  }

  /**
   * What a round is to be made of.
   *
   * @param startsMinute minutes since midnight
   * @param start null to begin at the first visit
   * @param plans null for all that is due by that day
   */
  public record Wanted(
      LocalDate day,
      int startsMinute,
      RoutePlanner.@Nullable Start start,
      @Nullable List<UUID> plans) {}

  /** A round with its plans. */
  public record Told(DayRoute route, Map<UUID, InspectionPlan> plans) {
    public Told {
      plans = Map.copyOf(plans);
    }
  }

  /** Orders the visits of a day and keeps the order as the caller's round. */
  public Told plan(Wanted wanted) {
    return plans.together(
        () -> {
          List<UUID> chosen = wanted.plans();
          List<InspectionPlan> due =
              chosen == null
                  ? planning.mine(wanted.day()).plans().stream().limit(MOST).toList()
                  : required(chosen);
          List<Visit> visits = visits(due, wanted.day());
          List<RouteStop> stops = planner(wanted).plan(visits);
          DayRoute route = new DayRoute(wanted.day(), wanted.startsMinute(), false, stops, 1);
          store.put(me(), route);
          return found(wanted.day());
        });
  }

  /** The caller's round of a day. */
  public Told get(LocalDate day) {
    return plans.together(() -> found(day));
  }

  /** Keeps an order made by hand. */
  public Told order(Wanted wanted, List<UUID> order, int seen) {
    return plans.together(
        () -> {
          if (store.find(me(), wanted.day()).isEmpty()) {
            throw ProblemException.notFound();
          }
          List<Visit> visits = visits(required(order), wanted.day());
          DayRoute route =
              new DayRoute(
                  wanted.day(),
                  wanted.startsMinute(),
                  true,
                  planner(wanted).inOrder(visits),
                  seen + 1);
          if (!store.replace(me(), route, seen)) {
            throw ProblemException.versionOutdated();
          }
          return found(wanted.day());
        });
  }

  private Told found(LocalDate day) {
    DayRoute route = store.find(me(), day).orElseThrow(ProblemException::notFound);
    Map<UUID, InspectionPlan> known = new HashMap<>();
    plans
        .byId(route.stops().stream().map(RouteStop::plan).toList())
        .forEach(plan -> known.put(plan.id(), plan));
    List<RouteStop> seen =
        route.stops().stream().filter(stop -> known.containsKey(stop.plan())).toList();
    return new Told(
        new DayRoute(day, route.startsMinute(), route.byHand(), seen, route.version()), known);
  }

  /** Those plans, in their order, all of them to be seen by the caller. */
  private List<InspectionPlan> required(List<UUID> ids) {
    if (new HashSet<>(ids).size() < ids.size()) {
      throw ProblemException.badField("plans", "twice");
    }
    Map<UUID, InspectionPlan> found =
        plans.byId(ids).stream().collect(Collectors.toMap(InspectionPlan::id, plan -> plan));
    List<InspectionPlan> wanted = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      InspectionPlan plan = found.get(ids.get(i));
      if (plan == null) {
        throw ProblemException.badField("plans[" + i + "]", "unknown-value", ids.get(i));
      }
      wanted.add(plan);
    }
    return wanted;
  }

  private List<Visit> visits(List<InspectionPlan> due, LocalDate day) {
    InspectionRules rules = maker.rules();
    Set<UUID> premises = new LinkedHashSet<>();
    due.forEach(plan -> premises.add(plan.premises().id()));
    Map<UUID, OpeningHours> hours = openings.of(premises);
    return due.stream()
        .map(
            plan ->
                new Visit(
                    plan.id(),
                    plan.premises().where().lon(),
                    plan.premises().where().lat(),
                    rules.minutes(plan.premises().kind()),
                    windows(hours.get(plan.premises().id()), day)))
        .toList();
  }

  /** When it is open on a day; null where not known. */
  static @Nullable List<Visit.Window> windows(@Nullable OpeningHours hours, LocalDate day) {
    if (hours == null) {
      return null;
    }
    if (hours.always()) {
      return List.of(new Visit.Window(0, DAY_MINUTES));
    }
    DayOfWeek today = day.getDayOfWeek();
    List<Visit.Window> windows = new ArrayList<>();
    for (OpeningHours.Span span : hours.spans()) {
      boolean overnight = span.toMinute() <= span.fromMinute();
      if (span.days().contains(today)) {
        windows.add(new Visit.Window(span.fromMinute(), overnight ? DAY_MINUTES : span.toMinute()));
      }
      if (overnight && span.toMinute() > 0 && span.days().contains(today.minus(1))) {
        windows.add(new Visit.Window(0, span.toMinute()));
      }
    }
    windows.sort(Comparator.comparingInt(Visit.Window::fromMinute));
    return joined(windows);
  }

  private static List<Visit.Window> joined(List<Visit.Window> sorted) {
    List<Visit.Window> joined = new ArrayList<>();
    for (Visit.Window window : sorted) {
      Visit.Window last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && window.fromMinute() <= last.toMinute()) {
        joined.set(
            joined.size() - 1,
            new Visit.Window(last.fromMinute(), Math.max(last.toMinute(), window.toMinute())));
      } else {
        joined.add(window);
      }
    }
    return joined;
  }

  private RoutePlanner planner(Wanted wanted) {
    return new RoutePlanner(maker.rules().travel(), wanted.start(), wanted.startsMinute());
  }

  private static String me() {
    return CurrentAccess.require().viewer().username();
  }
}
