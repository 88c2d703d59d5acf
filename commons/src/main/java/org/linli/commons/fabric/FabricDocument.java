package org.linli.commons.fabric;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.WKBWriter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fabric as it travels between services: schema {@code Fabric} of the grid contract.
 *
 * @param version grows with every published change
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FabricDocument(long version, List<AreaEntry> areas, List<GridEntry> grids) {

  private static final JsonMapper JSON = new JsonMapper();

  public FabricDocument {
    areas = List.copyOf(areas);
    grids = List.copyOf(grids);
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AreaEntry(
      String code,
      String name,
      @Nullable String nameEn,
      String level,
      @Nullable String parentCode,
      String path,
      @Nullable Integer households) {}

  /**
   * @param kind basic where absent
   * @param wkb well-known binary, longitude first
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @SuppressWarnings("ArrayRecordComponent") // a transfer record; never compared
  public record GridEntry(
      String code,
      @Nullable String name,
      @Nullable String nameEn,
      String areaCode,
      String path,
      @Nullable Integer households,
      @Nullable String kind,
      byte[] wkb) {}

  public static FabricDocument of(Fabric fabric) {
    WKBWriter writer = new WKBWriter();
    return new FabricDocument(
        fabric.version(),
        fabric.areas().stream()
            .map(
                a ->
                    new AreaEntry(
                        a.code(),
                        a.name(),
                        a.nameEn(),
                        a.level().wireName(),
                        a.parentCode(),
                        a.path(),
                        a.households()))
            .toList(),
        fabric.grids().stream()
            .map(
                g ->
                    new GridEntry(
                        g.code(),
                        g.name(),
                        g.nameEn(),
                        g.areaCode(),
                        g.path(),
                        g.households(),
                        g.kind().wireName(),
                        writer.write(g.boundary())))
            .toList());
  }

  /**
   * Reads a document entry by entry, so that it never stands in memory as a whole. Grids that are
   * as in the known fabric are taken from there: two versions of a fabric then cost little more
   * than one.
   *
   * @throws IllegalArgumentException when it is no fabric
   */
  public static Fabric read(InputStream document, @Nullable Fabric known) {
    KnownGrids grids = new KnownGrids(known);
    List<Area> areas = new ArrayList<>();
    OptionalLong version = OptionalLong.empty();
    try (JsonParser parser = JSON.createParser(document)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("no fabric");
      }
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        JsonToken value = parser.nextToken();
        if (name.equals("version")) {
          version = OptionalLong.of(parser.getLongValue());
        } else if (name.equals("areas") && value == JsonToken.START_ARRAY) {
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            areas.add(area(parser.readValueAs(AreaEntry.class)));
          }
        } else if (name.equals("grids") && value == JsonToken.START_ARRAY) {
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            grids.add(grid(parser.readValueAs(GridEntry.class)));
          }
        } else {
          parser.skipChildren();
        }
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException("no fabric", e);
    }
    return new Fabric(
        version.orElseThrow(() -> new IllegalArgumentException("a fabric without version")),
        areas,
        grids.list());
  }

  private static Area area(AreaEntry a) {
    AreaLevel level =
        AreaLevel.find(a.level())
            .orElseThrow(() -> new IllegalArgumentException("no level " + a.level()));
    return new Area(
        a.code(), a.name(), a.nameEn(), level, a.parentCode(), a.path(), a.households());
  }

  private static Grid grid(GridEntry g) {
    GridKind kind =
        g.kind() == null
            ? GridKind.BASIC
            : GridKind.find(g.kind())
                .orElseThrow(() -> new IllegalArgumentException("no kind " + g.kind()));
    return new Grid(
        g.code(),
        g.name(),
        g.nameEn(),
        g.areaCode(),
        g.path(),
        g.households(),
        Boundaries.read(g.code(), g.wkb()),
        kind);
  }
}
