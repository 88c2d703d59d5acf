package org.linli.commons.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of features of whatever format, opened: GeoJSON or GeoPackage (plain, gzip or the one in a
 * zip), the Shapefiles of a zip, or what ogr2ogr makes a GeoPackage of.
 */
public final class FeatureFile implements AutoCloseable {

  /** What kind of file it is; {@code CONVERTED} by ogr2ogr. */
  public enum Format {
    GEOJSON,
    GEOPACKAGE,
    SHAPEFILE,
    CONVERTED
  }

  private final Format format;
  private final String name;
  private final ImportFile.Opener content;
  private final @Nullable ZipContent shapes;
  private final List<AutoCloseable> owned;

  private FeatureFile(
      Format format,
      String name,
      ImportFile.Opener content,
      @Nullable ZipContent shapes,
      List<AutoCloseable> owned) {
    this.format = format;
    this.name = name;
    this.content = content;
    this.shapes = shapes;
    this.owned = owned;
  }

  /**
   * @throws ImportRefused where it is no file of features, or broken
   */
  public static FeatureFile open(ImportFile file) throws IOException {
    try {
      ImportFile.Opener content = Unpacked.opener(file);
      byte[] head = head(content);
      if (head.length == 0) {
        throw ImportRefused.file("file-empty");
      }
      if (ZipContent.isZip(head)) {
        return ofZip(file.name(), content);
      }
      if (isGeoPackage(head)) {
        return new FeatureFile(Format.GEOPACKAGE, file.name(), content, null, List.of());
      }
      if (isJson(head) || !Ogr.isNamedLike(file.name())) {
        return new FeatureFile(Format.GEOJSON, file.name(), content, null, List.of());
      }
      return converted(file.name(), Ogr.convert(file.name(), content));
    } catch (BrokenInput e) {
      throw e.refused();
    }
  }

  private static FeatureFile ofZip(String name, ImportFile.Opener packed) throws IOException {
    ZipContent zip = ZipContent.open(packed);
    try {
      boolean shapes = !ShapefileFeatures.layers(zip).isEmpty();
      List<String> packages = zip.ending(".gpkg");
      List<String> texts = shapes ? zip.ending(".geojson") : zip.ending(".geojson", ".json");
      int kinds = (shapes ? 1 : 0) + packages.size() + texts.size();
      if (kinds > 1) {
        throw ImportRefused.file("zip-several");
      }
      if (shapes) {
        return new FeatureFile(
            Format.SHAPEFILE, name, () -> InputStream.nullInputStream(), zip, List.of(zip));
      }
      if (kinds == 1) {
        String inner = packages.isEmpty() ? texts.getFirst() : packages.getFirst();
        Format format = packages.isEmpty() ? Format.GEOJSON : Format.GEOPACKAGE;
        return new FeatureFile(format, inner, () -> zip.open(inner), null, List.of(zip));
      }
      if (!zip.ending(".shp", ".dbf", ".shx").isEmpty()) {
        throw ImportRefused.file("shp-none");
      }
      FeatureFile converted = converted(name, Ogr.convert(zip));
      zip.close();
      return converted;
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static FeatureFile converted(String name, Ogr.Converted made) {
    return new FeatureFile(Format.CONVERTED, name, made::open, null, List.of(made));
  }

  public Format format() {
    return format;
  }

  /**
   * Names of its layers, for {@code layer} of a mapping; GeoJSON has one, called as the file is.
   */
  public List<String> layers() throws IOException {
    if (shapes != null) {
      return List.copyOf(ShapefileFeatures.layers(shapes).keySet());
    }
    if (format == Format.GEOJSON) {
      String last = name.substring(name.lastIndexOf('/') + 1);
      return List.of(last.isBlank() ? "geojson" : last);
    }
    return GeoPackageFeatures.layers(content);
  }

  /**
   * A look at one layer.
   *
   * @param layer its name; null for the first
   * @param crs as in a mapping, {@code auto} for what the file says
   * @param encoding as in a mapping
   */
  public LayerLook look(@Nullable String layer, String crs, String encoding) throws IOException {
    List<String> names = layers();
    if (names.isEmpty()) {
      throw ImportRefused.file("zip-nothing");
    }
    String chosen = layer == null ? names.getFirst() : FeatureLayers.choose(names, layer);
    ImportReport report = new ImportReport();
    try (LayerFeatures features = read(Wanted.look(chosen, encoding), report)) {
      return new LayerReader(chosen, crs, features, report).read();
    }
  }

  /**
   * Columns that Linli never takes, of all its tables; with one of them a file is not to be kept
   * either. Of GeoJSON, which names them with each feature, a look tells.
   */
  public List<String> forbiddenColumns() throws IOException {
    List<String> names =
        shapes != null
            ? ShapefileFeatures.possibleNames(shapes)
            : format == Format.GEOJSON ? List.of() : GeoPackageFeatures.columnNames(content);
    return names.stream().filter(ForbiddenColumns::forbidden).distinct().toList();
  }

  LayerFeatures read(Wanted wanted, ImportReport report) throws IOException {
    try {
      if (shapes != null) {
        return ShapefileFeatures.open(shapes, wanted, report);
      }
      return format == Format.GEOJSON
          ? GeoJsonFeatures.open(content, wanted, report)
          : GeoPackageFeatures.open(content, wanted, report);
    } catch (BrokenInput e) {
      throw e.refused();
    }
  }

  /** All features that a mapping wants; closing them closes the file. */
  static Features features(
      ImportFile file, Mapping mapping, ImportReport report, Set<GeoJsonFeatures.Kind> kinds)
      throws IOException {
    FeatureFile opened = open(file);
    try {
      return new Whole(opened, opened.read(Wanted.by(mapping, kinds), report));
    } catch (IOException | RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  private record Whole(FeatureFile file, Features features) implements Features {
    @Override
    public Iterator<Feature> iterator() {
      return features.iterator();
    }

    @Override
    public void close() {
      features.close();
      file.close();
    }
  }

  static byte[] head(ImportFile.Opener content) throws IOException {
    try (InputStream in = content.open()) {
      return in.readNBytes(64);
    }
  }

  static boolean isGeoPackage(byte[] head) {
    return new String(head, java.nio.charset.StandardCharsets.ISO_8859_1)
        .startsWith("SQLite format 3\0");
  }

  static boolean isJson(byte[] head) {
    String start = new String(head, java.nio.charset.StandardCharsets.UTF_8);
    return (start.startsWith("\uFEFF") ? start.substring(1) : start).stripLeading().startsWith("{");
  }

  /** Whether the name is one of a file that only this can read. */
  static boolean isNamedLike(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".zip") || Ogr.isNamedLike(name);
  }

  @Override
  public void close() {
    for (AutoCloseable one : new ArrayList<>(owned)) {
      try {
        one.close();
      } catch (Exception e) {
        throw new IllegalStateException("a copy could not be deleted", e);
      }
    }
  }
}
