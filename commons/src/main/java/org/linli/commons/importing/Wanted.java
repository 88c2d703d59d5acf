package org.linli.commons.importing;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of a file of features: all that a mapping reads, checked; or, without one, a
 * look at it as it stands.
 *
 * @param mapping null for a look
 * @param layer null where the file has one only, or any will do
 * @param encoding of the texts of a Shapefile
 */
record Wanted(
    @Nullable Mapping mapping,
    @Nullable String layer,
    String encoding,
    Set<GeoJsonFeatures.Kind> kinds) {

  static Wanted by(Mapping mapping, Set<GeoJsonFeatures.Kind> kinds) {
    return new Wanted(
        mapping,
        mapping.setting(GeoPackageFeatures.LAYER).orElse(null),
        mapping.settingOrAuto(ShapefileFeatures.ENCODING),
        kinds);
  }

  static Wanted look(@Nullable String layer, String encoding) {
    return new Wanted(null, layer, encoding, EnumSet.allOf(GeoJsonFeatures.Kind.class));
  }

  /** The system to read with; the numbers as they are for a look. */
  Crs crs(@Nullable String declared) {
    return mapping == null ? Crs.AS_WRITTEN : Crs.chosen(mapping.settingOrAuto("crs"), declared);
  }

  /**
   * The system to read with, of a format that has no system of its own: where nobody says it, the
   * numbers must be degrees.
   *
   * @param extent of the numbers; null where there are none
   */
  Crs crsOrAsk(@Nullable String declared, @Nullable Extent extent) {
    if (mapping == null) {
      return Crs.AS_WRITTEN;
    }
    Crs said = Crs.said(mapping.settingOrAuto("crs"), declared);
    if (said == null && extent != null && !extent.isDegrees()) {
      throw ImportRefused.file("crs-unknown", extent.shown());
    }
    return said == null ? Crs.DEGREES : said;
  }

  void check(Map<String, Long> names, boolean needed) {
    if (mapping != null) {
      FeatureNames.check(names, needed, mapping);
    }
  }

  boolean reads(String column) {
    return mapping == null || mapping.columns().contains(column);
  }
}
