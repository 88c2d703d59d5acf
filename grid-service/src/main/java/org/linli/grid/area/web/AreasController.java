package org.linli.grid.area.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.AreaLevel;
import org.linli.grid.api.AreasApi;
import org.linli.grid.api.model.Area;
import org.linli.grid.api.model.AreaDetail;
import org.linli.grid.api.model.AreaPage;
import org.linli.grid.api.model.Grid;
import org.linli.grid.api.model.GridDetail;
import org.linli.grid.api.model.GridPage;
import org.linli.grid.area.AreaCatalogue;
import org.linli.grid.area.AreaFile;
import org.linli.grid.area.AreaFilter;
import org.linli.grid.area.AreaName;
import org.linli.grid.area.AreaSummary;
import org.linli.grid.area.GridFile;
import org.linli.grid.area.GridSummary;
import org.linli.grid.area.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@RestController
class AreasController implements AreasApi {

  private final AreaCatalogue catalogue;
  private final JsonMapper json;

  AreasController(AreaCatalogue catalogue, JsonMapper json) {
    this.catalogue = catalogue;
    this.json = json;
  }

  @Override
  public ResponseEntity<AreaPage> listAreas(
      @Nullable String parent,
      org.linli.grid.api.model.@Nullable AreaLevel level,
      Boolean root,
      @Nullable LocalDate at,
      @Nullable String cursor,
      Integer limit) {
    AreaLevel wanted = level == null ? null : AreaLevel.find(level.getValue()).orElseThrow();
    Page<AreaSummary> page =
        catalogue.listAreas(new AreaFilter(parent, wanted, root, at), cursor, limit);
    List<Area> items = page.items().stream().map(AreasController::area).toList();
    return answer(new AreaPage(items).nextCursor(page.nextCursor()));
  }

  @Override
  public ResponseEntity<AreaDetail> getArea(String code, Boolean geometry, @Nullable LocalDate at) {
    AreaFile file = catalogue.getArea(code, geometry, at);
    AreaSummary area = file.area();
    AreaDetail detail =
        new AreaDetail(
                area.name().code(),
                area.name().name(),
                level(area.name()),
                area.childCount(),
                area.gridCount(),
                area.bounds().toList(),
                file.ancestors().stream().map(AreasController::name).toList())
            .nameEn(area.name().nameEn())
            .parentCode(area.parentCode())
            .households(area.households())
            .validFrom(area.validFrom());
    return answer(detail.geometry(geometry(file.geoJson())));
  }

  @Override
  public ResponseEntity<GridPage> listGrids(
      @Nullable String area, @Nullable LocalDate at, @Nullable String cursor, Integer limit) {
    long version = catalogue.version();
    Page<GridSummary> page = catalogue.listGrids(area, at, cursor, limit);
    List<Grid> items = page.items().stream().map(AreasController::grid).toList();
    return answer(new GridPage(items, version).nextCursor(page.nextCursor()));
  }

  @Override
  public ResponseEntity<GridDetail> getGrid(String code, Boolean geometry, @Nullable LocalDate at) {
    GridFile file = catalogue.getGrid(code, geometry, at);
    Grid grid = grid(file.grid());
    return answer(
        new GridDetail(
                grid.getCode(),
                grid.getName(),
                GridDetail.KindEnum.fromValue(grid.getKind().getValue()),
                grid.getAreaCode(),
                grid.getBbox())
            .nameEn(grid.getNameEn())
            .households(grid.getHouseholds())
            .validFrom(grid.getValidFrom())
            .geometry(geometry(file.geoJson())));
  }

  private @Nullable Map<String, Object> geometry(@Nullable String geoJson) {
    return geoJson == null ? null : json.readValue(geoJson, new TypeReference<>() {});
  }

  private static Area area(AreaSummary area) {
    return new Area(
            area.name().code(),
            area.name().name(),
            level(area.name()),
            area.childCount(),
            area.gridCount(),
            area.bounds().toList())
        .nameEn(area.name().nameEn())
        .parentCode(area.parentCode())
        .households(area.households())
        .validFrom(area.validFrom());
  }

  private static Grid grid(GridSummary grid) {
    return new Grid(
            grid.name().code(),
            grid.name().name(),
            Grid.KindEnum.fromValue(grid.name().kind().wireName()),
            grid.areaCode(),
            grid.bounds().toList())
        .nameEn(grid.name().nameEn())
        .households(grid.households())
        .validFrom(grid.validFrom());
  }

  private static org.linli.grid.api.model.AreaName name(AreaName name) {
    return new org.linli.grid.api.model.AreaName(name.code(), name.name(), level(name))
        .nameEn(name.nameEn());
  }

  private static org.linli.grid.api.model.AreaLevel level(AreaName name) {
    return org.linli.grid.api.model.AreaLevel.fromValue(name.level().wireName());
  }

  private static <T> ResponseEntity<T> answer(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }
}
