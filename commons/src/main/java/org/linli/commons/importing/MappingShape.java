package org.linli.commons.importing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which keys a mapping file for one target may have. Paths are dotted: {@code position.lon}. Every
 * mapping may have {@code target} and {@code ignore} besides.
 *
 * @param values paths of value expressions, and whether the mapping must have them
 * @param settings paths of plain settings and the values they may have; an empty set means any text
 * @param withParents whether it may have the list {@code parents}
 * @param ofPlaces whether files are about places, so that columns about people are refused
 */
public record MappingShape(
    String target,
    Map<String, Boolean> values,
    Map<String, Set<String>> settings,
    boolean withParents,
    boolean ofPlaces) {
  public MappingShape {
    values = Map.copyOf(values);
    settings = Map.copyOf(settings);
  }

  public static MappingShape of(String target) {
    return new MappingShape(target, Map.of(), Map.of(), false, false);
  }

  /** Value expressions that the mapping must have. */
  public MappingShape required(String... paths) {
    return new MappingShape(target, withValues(true, paths), settings, withParents, ofPlaces);
  }

  /** Value expressions that the mapping may have. */
  public MappingShape optional(String... paths) {
    return new MappingShape(target, withValues(false, paths), settings, withParents, ofPlaces);
  }

  /**
   * A plain setting.
   *
   * @param allowed the values it may have; none means any text
   */
  public MappingShape setting(String path, String... allowed) {
    Map<String, Set<String>> more = new LinkedHashMap<>(settings);
    more.put(path, Set.of(allowed));
    return new MappingShape(target, values, more, withParents, ofPlaces);
  }

  /** The list of the areas above: {@code level}, {@code code}, {@code name}, {@code nameEn}. */
  public MappingShape parents() {
    return new MappingShape(target, values, settings, true, ofPlaces);
  }

  /** Files about places: columns about tenants, guests and the like are refused by name. */
  public MappingShape ofPlacesOnly() {
    return new MappingShape(target, values, settings, withParents, true);
  }

  /**
   * {@code crs}: of a file of features; {@code layer}: of one that has several; {@code encoding}:
   * of a Shapefile.
   */
  public MappingShape forFeatures() {
    return setting("crs", GaussZones.settings())
        .setting(GeoPackageFeatures.LAYER)
        .setting(ShapefileFeatures.ENCODING, TextEncoding.names());
  }

  /**
   * {@code encoding} and {@code separator}: of a text table; {@code headerRow}: where titles stand
   * above the header; {@code mergedCells}: of a workbook.
   */
  public MappingShape forTable() {
    return setting("encoding", TextEncoding.names())
        .setting("separator", Separators.names())
        .setting(Tables.HEADER_ROW, Tables.HEADER_ROWS)
        .setting(MergedCells.SETTING, MergedCells.REFUSE, MergedCells.FILL);
  }

  boolean isValue(String path) {
    return values.containsKey(path);
  }

  boolean isSetting(String path) {
    return settings.containsKey(path);
  }

  boolean isGroup(String path) {
    return Stream.concat(values.keySet().stream(), settings.keySet().stream())
        .anyMatch(known -> known.startsWith(path + "."));
  }

  private Map<String, Boolean> withValues(boolean needed, String... paths) {
    Map<String, Boolean> more = new LinkedHashMap<>(values);
    for (String path : paths) {
      more.put(path, needed);
    }
    return more;
  }
}
