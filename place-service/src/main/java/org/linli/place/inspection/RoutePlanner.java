package org.linli.place.inspection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Orders visits into a round: nearest neighbour in time, then 2-opt. Distances are great circles
 * times the detour of roads. Visits that fit no more into their opening hours stand at the end.
 */
public final class RoutePlanner {

  private static final int DAY_MINUTES = 24 * 60;

  /** A visit more is worth any way. */
  private static final double LEFT_OUT = 1e7;

  private final InspectionRules.Travel travel;
  private final @Nullable Start start;
  private final int startMinute;

  /** Where a round begins, in degrees. */
  public record Start(double lon, double lat) {}

  /**
   * A planner for one day.
   *
   * @param start null to begin at the first visit
   * @param startMinute minutes since midnight
   */
  public RoutePlanner(InspectionRules.Travel travel, @Nullable Start start, int startMinute) {
    this.travel = travel;
    this.start = start;
    this.startMinute = startMinute;
  }

  /** The best order found. */
  public List<RouteStop> plan(List<Visit> visits) {
    List<Visit> order = nearest(visits);
    improve(order);
    List<Visit> fitting = new ArrayList<>();
    List<Visit> rest = new ArrayList<>();
    run(order, fitting, rest);
    fitting.addAll(rest);
    return inOrder(fitting);
  }

  /** The times of this order; one that does not fit is visited all the same. */
  public List<RouteStop> inOrder(List<Visit> order) {
    List<RouteStop> stops = new ArrayList<>();
    int now = startMinute;
    @Nullable Start here = start;
    for (Visit visit : order) {
      int leg = legMetres(here, visit);
      int arrival = Math.min(now + minutes(leg), DAY_MINUTES - 1);
      int begin = visit.begin(arrival);
      int from = begin < 0 ? arrival : begin;
      int leave = Math.min(from + visit.minutes(), DAY_MINUTES - 1);
      stops.add(
          new RouteStop(
              visit.plan(), arrival, from - arrival, leave, leg, begin >= 0, visit.hours()));
      now = leave;
      here = new Start(visit.lon(), visit.lat());
    }
    return stops;
  }

  /** Always on to where a visit can end first; what fits nowhere comes last. */
  private List<Visit> nearest(List<Visit> visits) {
    List<Visit> open = new ArrayList<>(visits);
    List<Visit> order = new ArrayList<>();
    int now = startMinute;
    @Nullable Start here = start;
    while (!open.isEmpty()) {
      Visit next = null;
      int nextEnd = Integer.MAX_VALUE;
      for (Visit visit : open) {
        int begin = visit.begin(now + minutes(legMetres(here, visit)));
        if (begin >= 0 && begin + visit.minutes() < nextEnd) {
          next = visit;
          nextEnd = begin + visit.minutes();
        }
      }
      if (next == null) {
        order.addAll(open);
        return order;
      }
      order.add(next);
      open.remove(next);
      now = nextEnd;
      here = new Start(next.lon(), next.lat());
    }
    return order;
  }

  private void improve(List<Visit> order) {
    double best = cost(order);
    boolean better = true;
    while (better) {
      better = false;
      for (int i = 0; i < order.size() - 1; i++) {
        for (int j = i + 1; j < order.size(); j++) {
          Collections.reverse(order.subList(i, j + 1));
          double cost = cost(order);
          if (cost < best - 1e-6) {
            best = cost;
            better = true;
          } else {
            Collections.reverse(order.subList(i, j + 1));
          }
        }
      }
    }
  }

  private double cost(List<Visit> order) {
    return run(order, new ArrayList<>(), new ArrayList<>());
  }

  /** Visits in order what fits; costs are those left out, then the end of the day, then the way. */
  private double run(List<Visit> order, List<Visit> fitting, List<Visit> rest) {
    int now = startMinute;
    double way = 0;
    @Nullable Start here = start;
    for (Visit visit : order) {
      int leg = legMetres(here, visit);
      int begin = visit.begin(now + minutes(leg));
      if (begin < 0) {
        rest.add(visit);
        continue;
      }
      fitting.add(visit);
      way += leg;
      now = begin + visit.minutes();
      here = new Start(visit.lon(), visit.lat());
    }
    return rest.size() * LEFT_OUT + now * 100.0 + way / 1000;
  }

  private int legMetres(@Nullable Start from, Visit to) {
    return from == null
        ? 0
        : (int)
            Math.round(
                GreatCircle.metres(from.lon(), from.lat(), to.lon(), to.lat())
                    * travel.detourPercent()
                    / 100);
  }

  private int minutes(int metres) {
    return (int) Math.ceil(metres * 60.0 / (travel.speedKmh() * 1000.0));
  }
}
