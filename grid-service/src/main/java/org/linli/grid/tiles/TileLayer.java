package org.linli.grid.tiles;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What is drawn: the layers of the contract, the zooms they begin at and what their tiles hold. */
public enum TileLayer {
  AREAS(0),
  GRIDS(9),
  CONTEXT(6);

  /** The last zoom for which tiles are asked; what is nearer is drawn from it. */
  public static final int MAX_ZOOM = 14;

  private final int minZoom;

  TileLayer(int minZoom) {
    this.minZoom = minZoom;
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public int minZoom() {
    return minZoom;
  }

  /** The layers inside its tiles, each with its properties and their types. */
  public Map<String, Map<String, String>> contents() {
    Map<String, Map<String, String>> layers = new LinkedHashMap<>();
    switch (this) {
      case AREAS -> {
        layers.put("areas", strings("code", "name", "nameEn", "level", "parentCode"));
        layers.put("area-labels", strings("code", "name", "nameEn", "level", "parentCode"));
      }
      case GRIDS -> layers.put("grids", strings("code", "name", "nameEn", "areaCode", "kind"));
      case CONTEXT -> {
        Map<String, String> fields = strings("kind", "name", "nameEn");
        fields.put("rank", "Number");
        layers.put("context", fields);
      }
    }
    return layers;
  }

  private static Map<String, String> strings(String... names) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String name : names) {
      fields.put(name, "String");
    }
    return fields;
  }
}
