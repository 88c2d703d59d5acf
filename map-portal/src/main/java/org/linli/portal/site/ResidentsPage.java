package org.linli.portal.site;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** A page for residents without an account, and the addresses that show it. */
public enum ResidentsPage {
  /** To report a matter, and to follow a ticket. */
  REPORT("report", "track"),
  /** To ask for help, to follow it, to answer as a partner, to ask for a visit. */
  HELP("help", "track", "partner", "visit", "visit/track"),
  /** To see what is held about oneself, and to ask for it to be changed. */
  MY_DATA("my-data"),
  /** To serve as a volunteer. */
  VOLUNTEER("volunteer", "track");

  private final String name;
  private final Set<String> places;

  ResidentsPage(String name, String... places) {
    this.name = name;
    this.places = Set.of(places);
  }

  /** The file of the page among those that the build made. */
  public String file() {
    return name + ".html";
  }

  /** The page that an address shows. */
  public static Optional<ResidentsPage> at(String path) {
    return Arrays.stream(values()).filter(page -> page.isAt(path)).findFirst();
  }

  /** Whether addresses that begin with this name are for residents, also where no page is there. */
  static boolean owns(String first) {
    return Arrays.stream(values()).anyMatch(page -> page.name.equals(first));
  }

  private boolean isAt(String path) {
    if (path.equals("/" + file())) {
      return true;
    }
    String place = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    String own = "/" + name;
    return place.equals(own)
        || (place.startsWith(own + "/") && places.contains(place.substring(own.length() + 1)));
  }
}
