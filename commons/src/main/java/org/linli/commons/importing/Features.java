package org.linli.commons.importing;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An open file of features, in one of the formats of {@link FeatureFile}. Features can be gone
 * through once; each is counted in the report, faulty ones are noted there and not handed on.
 */
public interface Features extends Iterable<Feature>, AutoCloseable {

  /** What files of features are called. */
  Pattern NAMED =
      Pattern.compile(
          "(?is).*\\.(geojson|json|gpkg|kml|kmz|dxf|mif|gml|fgb)(\\.gz)?|(?is).*\\.zip");

  /**
   * Opens a file, finds out its reference system and checks the names of its properties.
   *
   * @param kinds of geometry that are wanted; others are faults of their features
   * @throws ImportRefused where this is no file of features, is broken, has unknown or forbidden
   *     properties, or is in a system that we cannot convert
   */
  static Features open(
      ImportFile file, Mapping mapping, ImportReport report, Set<GeoJsonFeatures.Kind> kinds)
      throws IOException {
    return FeatureFile.features(file, mapping, report, kinds);
  }

  /**
   * Whether a file is one of features, by its first bytes; a table otherwise.
   *
   * @throws ImportRefused where its name says features and it has none
   */
  static boolean recognises(ImportFile file) throws IOException {
    byte[] head;
    try {
      head = FeatureFile.head(Unpacked.opener(file));
    } catch (BrokenInput e) {
      throw e.refused();
    }
    if (FeatureFile.isGeoPackage(head) || FeatureFile.isJson(head)) {
      return true;
    }
    // A workbook is a zip too: the name tells them apart.
    if (head.length > 0 && FeatureFile.isNamedLike(file.name())) {
      return true;
    }
    if (head.length > 0 && NAMED.matcher(file.name()).matches()) {
      throw ImportRefused.file("not-geojson");
    }
    return false;
  }

  @Override
  void close();
}
