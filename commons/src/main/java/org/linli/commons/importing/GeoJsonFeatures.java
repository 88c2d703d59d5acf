package org.linli.commons.importing;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The features of a GeoJSON FeatureCollection, one at a time, plain or gzip. Features can be gone
 * through once; each is counted in the report, faulty ones are noted there and not handed on.
 *
 * <p>The file is gone through once beforehand: a {@code crs} member may stand at its end, and a
 * file that breaks off should be refused before the first feature is stored. Names of properties
 * are checked then, for all features at once.
 */
public final class GeoJsonFeatures implements LayerFeatures {

  /** What a target is made of. */
  public enum Kind {
    POINTS,
    POLYGONS,
    LINES
  }

  private final JsonParser parser;
  private final ImportReport report;
  private final FeatureReader reader;
  private final GeoJsonOutline outline;
  private long number;

  private GeoJsonFeatures(
      JsonParser parser, GeoJsonOutline outline, Crs crs, ImportReport report, Set<Kind> kinds) {
    this.parser = parser;
    this.outline = outline;
    this.report = report;
    this.reader = new FeatureReader(parser, crs, kinds);
  }

  /**
   * Opens a file and finds out its reference system.
   *
   * @param kinds of geometry that are wanted; others are faults of their features
   * @throws ImportRefused where this is no FeatureCollection, is broken, has unknown or forbidden
   *     properties, or is in a system that we cannot convert
   */
  public static GeoJsonFeatures open(
      ImportFile file, Mapping mapping, ImportReport report, Set<Kind> kinds) throws IOException {
    try {
      return open(Unpacked.opener(file), Wanted.by(mapping, kinds), report);
    } catch (BrokenInput e) {
      throw e.refused();
    }
  }

  static GeoJsonFeatures open(ImportFile.Opener content, Wanted wanted, ImportReport report)
      throws IOException {
    try {
      GeoJsonOutline outline = GeoJsonOutline.read(content);
      wanted.check(outline.firstSeen(), outline.features() > 0);
      Crs crs = wanted.crs(outline.crsName());
      JsonParser parser = GeoJsonOutline.parser(content.open());
      GeoJsonOutline.toFeatures(parser);
      return new GeoJsonFeatures(parser, outline, crs, report, wanted.kinds());
    } catch (JacksonException e) {
      throw GeoJsonOutline.refused(e);
    }
  }

  @Override
  public List<String> columns() {
    return List.copyOf(outline.firstSeen().keySet());
  }

  @Override
  public @Nullable String declared() {
    return outline.crsName();
  }

  @Override
  public Iterator<Feature> iterator() {
    return new OneByOne(this::nextFeature);
  }

  @Override
  public void close() {
    parser.close();
  }

  /** The next feature without fault, or null at the end. */
  private @Nullable Feature nextFeature() {
    try {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        number++;
        RowFaults faults = report.row(number);
        FeatureReader.Raw raw = reader.read(faults);
        Geometry geometry = raw.geometry();
        if (!faults.any() && geometry != null) {
          return new Feature(number, raw.properties(), geometry, faults);
        }
      }
      return null;
    } catch (JacksonException e) {
      throw GeoJsonOutline.refused(e);
    }
  }
}
