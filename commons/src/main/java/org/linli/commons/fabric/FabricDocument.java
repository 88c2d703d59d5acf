package org.linli.commons.fabric;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * The fabric as it travels between services: schema {@code Fabric} of the grid contract.
 *
 * @param version grows with every published change
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FabricDocument(long version, List<AreaEntry> areas, List<GridEntry> grids) {

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
                        writer.write(g.boundary())))
            .toList());
  }

  public Fabric toFabric() {
    return new Fabric(
        version,
        areas.stream().map(FabricDocument::area).toList(),
        grids.stream().map(FabricDocument::grid).toList());
  }

  private static Area area(AreaEntry a) {
    AreaLevel level =
        AreaLevel.find(a.level())
            .orElseThrow(() -> new IllegalArgumentException("no level " + a.level()));
    return new Area(
        a.code(), a.name(), a.nameEn(), level, a.parentCode(), a.path(), a.households());
  }

  private static Grid grid(GridEntry g) {
    try {
      Geometry boundary = new WKBReader().read(g.wkb());
      return new Grid(
          g.code(), g.name(), g.nameEn(), g.areaCode(), g.path(), g.households(), boundary);
    } catch (ParseException e) {
      throw new IllegalArgumentException("boundary of grid " + g.code(), e);
    }
  }
}
