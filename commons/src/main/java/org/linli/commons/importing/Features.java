package org.linli.commons.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An open file of features: GeoJSON or GeoPackage, plain or gzip. Features can be gone through
 * once; each is counted in the report, faulty ones are noted there and not handed on.
 */
public interface Features extends Iterable<Feature>, AutoCloseable {

  /** What files of features are called. */
  Pattern NAMED = Pattern.compile("(?is).*\\.(geojson|json|gpkg)(\\.gz)?");

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
    return isGeoPackage(head(file))
        ? GeoPackageFeatures.open(file, mapping, report, kinds)
        : GeoJsonFeatures.open(file, mapping, report, kinds);
  }

  /**
   * Whether a file is one of features, by its first bytes; a table otherwise.
   *
   * @throws ImportRefused where its name says features and it has none
   */
  static boolean recognises(ImportFile file) throws IOException {
    byte[] head = head(file);
    if (isGeoPackage(head)) {
      return true;
    }
    String start = new String(head, StandardCharsets.UTF_8);
    boolean isJson =
        (start.startsWith("\uFEFF") ? start.substring(1) : start).stripLeading().startsWith("{");
    if (!isJson && head.length > 0 && NAMED.matcher(file.name()).matches()) {
      throw ImportRefused.file("not-geojson");
    }
    return isJson;
  }

  private static byte[] head(ImportFile file) throws IOException {
    try (InputStream in = Unpacked.opener(file).open()) {
      return in.readNBytes(64);
    } catch (BrokenInput e) {
      throw e.refused();
    }
  }

  private static boolean isGeoPackage(byte[] head) {
    return new String(head, StandardCharsets.ISO_8859_1).startsWith("SQLite format 3\0");
  }

  @Override
  void close();
}
