package org.linli.place.inspection.web;

import java.util.Locale;
import java.util.Objects;
import org.linli.place.inspection.DayRoutes;
import org.linli.place.inspection.InspectedPremises;
import org.linli.place.inspection.RouteStop;

/** A round as GPX 1.1: a route of named points, without the start. */
final class Gpx {

  private Gpx() {}

  static String of(DayRoutes.Told told) {
    StringBuilder gpx =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <gpx version="1.1" creator="Linli" xmlns="http://www.topografix.com/GPX/1/1">
              <rte>
            """);
    gpx.append("    <name>").append(told.route().day()).append("</name>\n");
    for (RouteStop stop : told.route().stops()) {
      InspectedPremises premises = Objects.requireNonNull(told.plans().get(stop.plan())).premises();
      gpx.append(
          String.format(
              Locale.ROOT,
              "    <rtept lat=\"%.7f\" lon=\"%.7f\"><name>%s</name><desc>%s</desc></rtept>%n",
              premises.where().lat(),
              premises.where().lon(),
              escaped(premises.name()),
              escaped(premises.number())));
    }
    return gpx.append("  </rte>\n</gpx>\n").toString();
  }

  /** XML 1.0 cannot hold other control characters at all. */
  private static String escaped(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
