package org.linli.commons.importing;

import org.jspecify.annotations.Nullable;

/** The position of a row: two columns, checked and converted. */
public final class Positions {
  /** What {@code position.crs} may say. */
  public static final String[] CRS = {"EPSG:4326", "EPSG:4490", "GCJ-02"};

  private Positions() {}

  /**
   * The position in EPSG:4490, or null where it is missing or faulty, which the faults then say.
   * Reads {@code <path>.lon}, {@code <path>.lat} and the setting {@code <path>.crs}.
   */
  public static @Nullable LonLat read(Mapping mapping, String path, Cells cells, RowFaults faults) {
    ValueExpression lonValue = mapping.get(path + ".lon");
    ValueExpression latValue = mapping.get(path + ".lat");
    int before = faults.count();
    Double lon = lonValue.number(cells, faults);
    Double lat = latValue.number(cells, faults);
    if (lon == null || lat == null) {
      if (faults.count() == before) {
        faults.add((lon == null ? lonValue : latValue).field(), "position-missing");
      }
      return null;
    }
    if (!inRange(lon, lat, faults, lonValue.field())) {
      return null;
    }
    return mapping.setting(path + ".crs").orElse("EPSG:4490").equals("GCJ-02")
        ? Gcj02.toWgs84(lon, lat)
        : new LonLat(lon, lat);
  }

  /** Whether these can be degrees; a fault says why not. */
  static boolean inRange(double lon, double lat, RowFaults faults, @Nullable String field) {
    if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) {
      return true;
    }
    if (Math.abs(lon) <= 90 && Math.abs(lat) <= 180) {
      faults.add(field, "coordinates-swapped", String.valueOf(lon), String.valueOf(lat));
    } else if (Math.abs(lon) > 360 || Math.abs(lat) > 360) {
      faults.add(field, "coordinates-projected", String.valueOf(lon), String.valueOf(lat));
    } else {
      faults.add(field, "coordinates-out-of-range", String.valueOf(lon), String.valueOf(lat));
    }
    return false;
  }
}
