package org.linli.commons.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The features of one Shapefile of a zip, one at a time. */
final class ShapefileFeatures implements LayerFeatures {

  /** The setting that names the encoding of its texts, where nothing in the zip does. */
  static final String ENCODING = "encoding";

  static final int MOST_FEATURES = 1_000_000;
  private static final int LONGEST_NOTE_BYTES = 20_000;

  private final ShapeRecords shapes;
  private final DbfTable table;
  private final Charset charset;
  private final @Nullable String declared;
  private final Crs crs;
  private final Wanted wanted;
  private final ImportReport report;
  private long number;

  private ShapefileFeatures(
      ShapeRecords shapes,
      DbfTable table,
      Charset charset,
      @Nullable String declared,
      Wanted wanted,
      ImportReport report) {
    this.shapes = shapes;
    this.table = table;
    this.charset = charset;
    this.declared = declared;
    this.crs = wanted.crsOrAsk(declared, table.head().rows() == 0 ? null : shapes.extent());
    this.wanted = wanted;
    this.report = report;
  }

  /** The Shapefiles of a zip: names of their parts by what they end in, by the layer's name. */
  static Map<String, Map<String, String>> layers(ZipContent zip) {
    Map<String, Map<String, String>> byPath = new LinkedHashMap<>();
    for (String name : zip.ending(".shp", ".dbf", ".prj", ".cpg")) {
      int dot = name.length() - 4;
      byPath
          .computeIfAbsent(name.substring(0, dot), path -> new LinkedHashMap<>())
          .put(name.substring(dot + 1).toLowerCase(Locale.ROOT), name);
    }
    Map<String, Map<String, String>> layers = new LinkedHashMap<>();
    byPath.forEach(
        (path, parts) -> {
          if (parts.containsKey("shp")) {
            String last = path.substring(path.lastIndexOf('/') + 1);
            layers.put(layers.containsKey(last) ? path : last, parts);
          }
        });
    return layers;
  }

  static ShapefileFeatures open(ZipContent zip, Wanted wanted, ImportReport report)
      throws IOException {
    Map<String, Map<String, String>> layers = layers(zip);
    String layer = FeatureLayers.choose(List.copyOf(layers.keySet()), wanted.layer());
    Map<String, String> parts = layers.getOrDefault(layer, Map.of());
    String shp = parts.get("shp");
    String dbf = parts.get("dbf");
    if (shp == null || dbf == null) {
      throw ImportRefused.file("dbf-missing", layer);
    }
    Charset charset =
        DbfText.choose(
            wanted.encoding(), note(zip, parts.get("cpg")), () -> DbfTable.open(zip.open(dbf)));
    DbfTable table = DbfTable.open(zip.open(dbf));
    ShapeRecords shapes = null;
    try {
      shapes = ShapeRecords.open(zip.open(shp));
      wanted.check(table.names(charset), true);
      return new ShapefileFeatures(
          shapes, table, charset, note(zip, parts.get("prj")), wanted, report);
    } catch (IOException | RuntimeException e) {
      table.close();
      if (shapes != null) {
        shapes.close();
      }
      throw e;
    }
  }

  /** What the columns of all tables of a zip may be called. */
  static List<String> possibleNames(ZipContent zip) throws IOException {
    List<String> names = new ArrayList<>();
    for (String dbf : zip.ending(".dbf")) {
      try (DbfTable table = DbfTable.open(zip.open(dbf))) {
        names.addAll(table.possibleNames());
      }
    }
    return names;
  }

  /** The content of a small text file of the zip; null where there is none. */
  static @Nullable String note(ZipContent zip, @Nullable String name) throws IOException {
    if (name == null) {
      return null;
    }
    try (InputStream in = zip.open(name)) {
      String text = new String(in.readNBytes(LONGEST_NOTE_BYTES), StandardCharsets.UTF_8);
      String plain = (text.startsWith("\uFEFF") ? text.substring(1) : text).strip();
      return plain.isEmpty() ? null : plain;
    }
  }

  @Override
  public @Nullable String declared() {
    return declared;
  }

  @Override
  public List<String> columns() {
    return List.copyOf(table.names(charset).keySet());
  }

  @Override
  public Iterator<Feature> iterator() {
    return new OneByOne(this::nextFeature);
  }

  @Override
  public void close() {
    try (shapes) {
      table.close();
    } catch (IOException e) {
      // It was only read.
    }
  }

  /** The next feature without fault, or null at the end. */
  private @Nullable Feature nextFeature() {
    try {
      for (ShapeRecords.Raw raw = shapes.next(); raw != null; raw = shapes.next()) {
        number++;
        if (number > MOST_FEATURES) {
          throw ImportRefused.file("too-many-features", MOST_FEATURES);
        }
        if (!table.next(number)) {
          continue;
        }
        RowFaults faults = report.row(number);
        Map<String, String> values = table.values(charset, wanted::reads);
        if (values == null) {
          faults.add(null, "encoding-wrong", charset.name(), number);
          values = Map.of();
        }
        Geometry geometry = null;
        if (raw.type() == null) {
          faults.add("geometry", "geometry-missing");
        } else {
          geometry =
              new GeometryBuilder(crs, wanted.kinds(), faults).build(raw.type(), raw.coordinates());
        }
        if (!faults.any() && geometry != null) {
          return new Feature(number, values, geometry, faults);
        }
      }
      if (number < table.head().rows()) {
        throw ImportRefused.file("shp-broken", number + 1);
      }
      return null;
    } catch (BrokenInput e) {
      throw e.refused();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
