package org.linli.patrol.listing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.commons.place.Places;

/**
 * What lies around something.
 *
 * @param gridCode null where it lies in no grid
 * @param areaCode the area it lies in directly
 * @param within names of the areas around it, outermost first
 */
public record Around(@Nullable String gridCode, String areaCode, List<String> within) {

  public Around {
    within = List.copyOf(within);
  }

  /** By the path of the grid or area that something lies in. */
  public static Around of(Places places, String path, boolean english) {
    String[] codes = path.substring(1, path.length() - 1).split("/", -1);
    String last = codes[codes.length - 1];
    boolean grid = places.find(last).map(Places.Place::grid).orElse(false);
    List<String> names = new ArrayList<>();
    for (String code : codes) {
      if (!grid || !code.equals(last)) {
        names.add(places.name(code, english));
      }
    }
    String area = grid && codes.length > 1 ? codes[codes.length - 2] : last;
    return new Around(grid ? last : null, area, names);
  }
}
