package org.linli.commons.importing;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The features of one layer of a GeoPackage, one at a time. */
final class GeoPackageFeatures implements LayerFeatures {

  /** The setting that names a layer; needed where there are several. */
  static final String LAYER = "layer";

  private static final int MOST_FEATURES = 1_000_000;
  private static final int MOST_CHARACTERS = 4 << 20;

  private final GeoPackageFile file;
  private final GeoPackageFile.Layer layer;
  private final ImportReport report;
  private final Crs crs;
  private final Set<GeoJsonFeatures.Kind> kinds;
  private final List<String> properties;
  private final PreparedStatement statement;
  private final ResultSet rows;
  private long number;

  private GeoPackageFeatures(
      GeoPackageFile file,
      GeoPackageFile.Layer layer,
      Crs crs,
      List<String> properties,
      Set<GeoJsonFeatures.Kind> kinds,
      ImportReport report)
      throws SQLException {
    this.file = file;
    this.layer = layer;
    this.crs = crs;
    this.properties = properties;
    this.kinds = kinds;
    this.report = report;
    List<String> columns = new ArrayList<>(properties);
    columns.add(layer.geometryColumn());
    this.statement = file.rows(layer.table(), columns);
    this.rows = statement.executeQuery();
  }

  static GeoPackageFeatures open(ImportFile.Opener content, Wanted wanted, ImportReport report)
      throws IOException {
    GeoPackageFile opened = GeoPackageFile.open(content);
    try {
      return open(opened, wanted, report);
    } catch (SQLException e) {
      opened.close();
      throw ImportRefused.file("gpkg-broken");
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  /** Names of its layers of features. */
  static List<String> layers(ImportFile.Opener content) throws IOException {
    try (GeoPackageFile opened = GeoPackageFile.open(content)) {
      return names(opened.layers());
    } catch (SQLException e) {
      throw ImportRefused.file("gpkg-broken");
    } catch (BrokenInput e) {
      throw e.refused();
    }
  }

  /** Names of the columns of all its plain tables. */
  static List<String> columnNames(ImportFile.Opener content) throws IOException {
    try (GeoPackageFile opened = GeoPackageFile.open(content)) {
      return opened.columnNames();
    } catch (SQLException e) {
      throw ImportRefused.file("gpkg-broken");
    }
  }

  private static GeoPackageFeatures open(GeoPackageFile file, Wanted wanted, ImportReport report)
      throws SQLException {
    List<GeoPackageFile.Layer> layers = file.layers();
    if (layers.isEmpty()) {
      throw ImportRefused.file("gpkg-none");
    }
    String chosen = FeatureLayers.choose(names(layers), wanted.layer());
    GeoPackageFile.Layer layer =
        layers.stream().filter(one -> one.table().equals(chosen)).findFirst().orElseThrow();
    if (!file.isTable(layer.table())) {
      throw ImportRefused.file("gpkg-calculated", layer.table());
    }
    Map<String, Long> names = new LinkedHashMap<>();
    for (GeoPackageFile.Column column : file.columns(layer.table())) {
      boolean geometry = column.name().equalsIgnoreCase(layer.geometryColumn());
      // The number of a row is nobody's property, unless the mapping wants it.
      boolean key = column.key() && (wanted.mapping() == null || !wanted.reads(column.name()));
      if (!geometry && !key) {
        names.put(column.name(), 1L);
      }
    }
    wanted.check(names, true);
    List<String> properties = names.keySet().stream().filter(wanted::reads).toList();
    Extent extent = wanted.mapping() == null ? null : file.extent(layer);
    return new GeoPackageFeatures(
        file, layer, wanted.crsOrAsk(layer.crs(), extent), properties, wanted.kinds(), report);
  }

  private static List<String> names(List<GeoPackageFile.Layer> layers) {
    return layers.stream().map(GeoPackageFile.Layer::table).toList();
  }

  @Override
  public List<String> columns() {
    return properties;
  }

  @Override
  public @Nullable String declared() {
    return layer.crs();
  }

  @Override
  public Iterator<Feature> iterator() {
    return new OneByOne(this::nextFeature);
  }

  @Override
  public void close() {
    try (statement) {
      rows.close();
    } catch (SQLException e) {
      // Closed with the file.
    } finally {
      file.close();
    }
  }

  /** The next feature without fault, or null at the end. */
  private @Nullable Feature nextFeature() {
    try {
      while (rows.next()) {
        number++;
        if (number > MOST_FEATURES) {
          throw ImportRefused.file("too-many-features", MOST_FEATURES);
        }
        RowFaults faults = report.row(number);
        Map<String, String> values = values();
        Geometry geometry = geometry(rows.getBytes(properties.size() + 1), faults);
        if (!faults.any() && geometry != null) {
          return new Feature(number, values, geometry, faults);
        }
      }
      return null;
    } catch (SQLException e) {
      throw ImportRefused.file("gpkg-broken");
    }
  }

  private Map<String, String> values() throws SQLException {
    Map<String, String> values = new LinkedHashMap<>();
    int characters = 0;
    for (int i = 0; i < properties.size(); i++) {
      String text = text(rows.getObject(i + 1));
      if (text != null) {
        characters += text.length();
        values.put(properties.get(i), text);
      }
    }
    if (characters > MOST_CHARACTERS) {
      throw ImportRefused.file("properties-too-long", MOST_CHARACTERS);
    }
    return values;
  }

  /** Bytes are kept out: no value expression could make anything of them. */
  private static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case byte[] bytes -> null;
      case Double number when Double.isFinite(number) ->
          BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
      default -> value.toString();
    };
  }

  private @Nullable Geometry geometry(byte @Nullable [] blob, RowFaults faults) {
    if (blob == null) {
      faults.add("geometry", "geometry-missing");
      return null;
    }
    try {
      WellKnownBinary.Raw raw = WellKnownBinary.read(blob);
      return new GeometryBuilder(crs, kinds, faults).build(raw.type(), raw.coordinates());
    } catch (WellKnownBinary.Malformed e) {
      faults.add("geometry", "geometry-malformed");
      return null;
    }
  }
}
