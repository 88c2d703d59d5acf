package org.linli.portal.settings;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Raster tiles from elsewhere, drawn under our own areas.
 *
 * @param tiles URL templates with {z}, {x} and {y}; several where the server has several names
 * @param attribution what the server's terms ask to be shown
 */
public record BaseMapSource(List<String> tiles, String attribution) {

  private static final Pattern TEMPLATE =
      Pattern.compile("https://[A-Za-z0-9.-]+(:[0-9]{1,5})?/[^\\s\"'<>\\\\^`|]*");

  public BaseMapSource {
    tiles = List.copyOf(tiles);
    for (String template : tiles) {
      boolean whole =
          template.contains("{z}") && template.contains("{x}") && template.contains("{y}");
      if (!whole || !TEMPLATE.matcher(template).matches()) {
        throw new IllegalArgumentException(
            "LINLI_BASEMAP_TILES: "
                + template
                + " is no https address with {z}, {x} and {y}, such as"
                + " https://tile.openstreetmap.org/{z}/{x}/{y}.png");
      }
    }
    if (attribution.isBlank()) {
      throw new IllegalArgumentException(
          "LINLI_BASEMAP_ATTRIBUTION must say whose map LINLI_BASEMAP_TILES shows");
    }
  }

  /**
   * Reads the two settings.
   *
   * @param templates separated by blanks; blank for none
   * @throws IllegalArgumentException naming the setting that cannot be right
   */
  public static Optional<BaseMapSource> parse(String templates, String attribution) {
    if (templates.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        new BaseMapSource(List.of(templates.strip().split("\\s+")), attribution.strip()));
  }

  /** The origins the browser must be allowed to ask, for the content security policy. */
  public List<String> origins() {
    TreeSet<String> origins = new TreeSet<>();
    for (String template : tiles) {
      origins.add(template.substring(0, template.indexOf('/', "https://".length())));
    }
    return List.copyOf(origins);
  }
}
