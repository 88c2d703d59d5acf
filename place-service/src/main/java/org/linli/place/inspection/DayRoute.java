package org.linli.place.inspection;

import java.time.LocalDate;
import java.util.List;

/**
 * The round of one inspector on one day. Where it starts is not kept.
 *
 * @param startsMinute minutes since midnight
 * @param byHand whether the order was changed by hand
 */
public record DayRoute(
    LocalDate day, int startsMinute, boolean byHand, List<RouteStop> stops, int version) {

  public DayRoute {
    stops = List.copyOf(stops);
  }

  public int lengthMetres() {
    return stops.stream().mapToInt(RouteStop::legMetres).sum();
  }
}
