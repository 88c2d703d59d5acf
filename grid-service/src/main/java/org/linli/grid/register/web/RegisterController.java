package org.linli.grid.register.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.paging.Cursors;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.grid.api.GridRegisterApi;
import org.linli.grid.api.model.NeighbourGrid;
import org.linli.grid.api.model.RegisterPage;
import org.linli.grid.api.model.RegisteredGridFile;
import org.linli.grid.api.model.RegisteredKind;
import org.linli.grid.register.GridRegister;
import org.linli.grid.register.RegisteredGrid;
import org.linli.grid.sheet.Sheets;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@RestController
class RegisterController implements GridRegisterApi {

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final GridRegister register;
  private final Places places;
  private final Sheets sheets;
  private final JsonMapper json;
  private final Clock clock;

  RegisterController(
      GridRegister register, FabricHolder fabric, Sheets sheets, JsonMapper json, Clock clock) {
    this.register = register;
    this.places = new Places(fabric);
    this.sheets = sheets;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public ResponseEntity<RegisterPage> listRegister(
      @Nullable String area,
      @Nullable RegisteredKind kind,
      @Nullable String q,
      @Nullable String cursor,
      Integer limit) {
    List<RegisteredGrid> rows =
        register.list(
            filter(area, kind, q), cursor == null ? "" : Cursors.number(cursor), limit + 1);
    RegisterPage page = new RegisterPage(rows.stream().limit(limit).map(this::shown).toList());
    if (rows.size() > limit) {
      page.setNextCursor(Cursors.write(rows.get(limit - 1).name().code()));
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
  }

  @Override
  public ResponseEntity<Resource> exportRegister(
      @Nullable String area, @Nullable RegisteredKind kind, @Nullable String q) {
    Locale locale = LocaleContextHolder.getLocale();
    List<List<?>> rows =
        register.list(filter(area, kind, q), "", Sheets.MOST_ROWS + 1).stream()
            .<List<?>>map(
                grid ->
                    List.of(
                        grid.name().code(),
                        called(grid.name().zh(), grid.name().en()),
                        sheets.text("register.kind." + grid.name().kind(), locale),
                        places.name(grid.area(), isEnglish()),
                        Objects.requireNonNullElse(grid.households(), ""),
                        String.join(", ", grid.leaders()),
                        grid.workers(),
                        grid.validFrom()))
            .toList();
    byte[] content =
        sheets.write(
            "register",
            List.of("code", "name", "kind", "area", "households", "leaders", "workers", "since"),
            rows,
            locale);
    return ResponseEntity.ok()
        .contentType(XLSX)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"grids.xlsx\"")
        .cacheControl(CacheControl.noStore())
        .body(new ByteArrayResource(content));
  }

  @Override
  public ResponseEntity<RegisteredGridFile> getRegisteredGrid(String code) {
    RegisteredGrid.File file =
        register.find(code, LocalDate.now(clock)).orElseThrow(ProblemException::notFound);
    RegisteredGrid grid = file.grid();
    RegisteredGridFile shown =
        new RegisteredGridFile(
            grid.name().code(),
            grid.name().zh(),
            RegisteredKind.fromValue(grid.name().kind()),
            grid.area(),
            places.name(grid.area(), isEnglish()),
            grid.leaders(),
            grid.workers(),
            file.squareMetres(),
            file.bounds(),
            geometry(file.geometry()),
            file.neighbours().stream().map(this::shown).toList());
    shown.setNameEn(grid.name().en());
    shown.setHouseholds(grid.households());
    shown.setValidFrom(grid.validFrom());
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(shown);
  }

  private GridRegister.Filter filter(
      @Nullable String area, @Nullable RegisteredKind kind, @Nullable String q) {
    return new GridRegister.Filter(
        places.scopes(area),
        kind == null ? null : kind.getValue(),
        q == null ? null : q.strip(),
        LocalDate.now(clock));
  }

  private org.linli.grid.api.model.RegisteredGrid shown(RegisteredGrid grid) {
    org.linli.grid.api.model.RegisteredGrid shown =
        new org.linli.grid.api.model.RegisteredGrid(
            grid.name().code(),
            grid.name().zh(),
            RegisteredKind.fromValue(grid.name().kind()),
            grid.area(),
            places.name(grid.area(), isEnglish()),
            grid.leaders(),
            grid.workers());
    shown.setNameEn(grid.name().en());
    shown.setHouseholds(grid.households());
    shown.setValidFrom(grid.validFrom());
    return shown;
  }

  private NeighbourGrid shown(RegisteredGrid.Neighbour neighbour) {
    NeighbourGrid shown =
        new NeighbourGrid(
            neighbour.code(), neighbour.zh(), neighbour.area(), geometry(neighbour.geometry()));
    shown.setNameEn(neighbour.en());
    return shown;
  }

  private Map<String, Object> geometry(String geoJson) {
    return json.readValue(geoJson, new TypeReference<>() {});
  }

  private static String called(String zh, @Nullable String en) {
    return isEnglish() && en != null ? en : zh;
  }

  private static boolean isEnglish() {
    return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
  }
}
