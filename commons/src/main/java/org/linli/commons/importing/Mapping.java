package org.linli.commons.importing;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a table or the properties of features become values of ours: a YAML file that
 * travels with the data, so that another city needs another mapping file and no programming.
 *
 * @param values value expressions by dotted path
 * @param settings plain settings by dotted path
 * @param ignored columns that are known and not wanted; they are not stored
 * @param ofPlaces whether the file is about places, so that columns about people have no business
 *     in it
 */
public record Mapping(
    String target,
    Map<String, ValueExpression> values,
    Map<String, String> settings,
    List<Parent> parents,
    Set<String> ignored,
    boolean ofPlaces) {

  /** A mapping is read into memory; nobody writes a longer one by hand. */
  public static final int LONGEST_BYTES = 256 * 1024;

  /** An area above what is imported, created where it is not known yet. */
  public record Parent(
      String level, ValueExpression code, ValueExpression name, @Nullable ValueExpression nameEn) {}

  public Mapping {
    values = Map.copyOf(values);
    settings = Map.copyOf(settings);
    parents = List.copyOf(parents);
    ignored = Set.copyOf(ignored);
  }

  /**
   * Reads a mapping file.
   *
   * @param shapes of the targets there are
   * @throws ImportRefused with all faults of the mapping at once; the field is the dotted path
   */
  public static Mapping read(String yaml, Collection<MappingShape> shapes) {
    return new MappingReader(shapes).read(yaml);
  }

  /** As {@link #read(String, Collection)}, of a file in UTF-8. */
  public static Mapping read(byte[] yaml, Collection<MappingShape> shapes) {
    if (yaml.length > LONGEST_BYTES) {
      throw ImportRefused.file("mapping-too-long", LONGEST_BYTES / 1024);
    }
    return read(new String(yaml, StandardCharsets.UTF_8), shapes);
  }

  /**
   * Why a file for this may not have a column of this name, not even to ignore it: the code of the
   * fault, or null where it may.
   */
  @Nullable String refusal(String column) {
    if (ForbiddenColumns.forbidden(column)) {
      return "forbidden-column";
    }
    return ofPlaces && ForbiddenColumns.forbiddenOfPlaces(column) ? "people-column" : null;
  }

  /** The expression at a path the shape requires. */
  public ValueExpression get(String path) {
    return find(path)
        .orElseThrow(() -> new IllegalArgumentException("mapping has no value at " + path));
  }

  public Optional<ValueExpression> find(String path) {
    return Optional.ofNullable(values.get(path));
  }

  public Optional<String> setting(String path) {
    return Optional.ofNullable(settings.get(path));
  }

  /** A setting whose default is {@code auto}. */
  String settingOrAuto(String path) {
    return settings.getOrDefault(path, "auto");
  }

  /** All columns or properties that it reads. */
  public Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    Stream.concat(
            values.values().stream(),
            parents.stream().flatMap(p -> Stream.of(p.code(), p.name(), p.nameEn())))
        .forEach(
            expression -> {
              if (expression != null && expression.column() != null) {
                columns.add(expression.column());
              }
            });
    return columns;
  }
}
