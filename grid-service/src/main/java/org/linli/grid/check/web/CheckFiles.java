package org.linli.grid.check.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linli.commons.importing.GeoJsonGeometry;
import org.linli.grid.check.Numbered;
import org.linli.grid.sheet.Sheets;
import org.linli.grid.topology.Finding;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.databind.json.JsonMapper;

/** Findings as files. */
final class CheckFiles {

  private static final String SHEET = "check-sheet";
  private static final List<String> COLUMNS =
      List.of(
          "number",
          "kind",
          "severity",
          "codes",
          "message",
          "squareMetres",
          "widthMetres",
          "longitude",
          "latitude");

  private final CheckModels models;
  private final Sheets sheets;
  private final JsonMapper json;

  CheckFiles(CheckModels models, Sheets sheets, JsonMapper json) {
    this.models = models;
    this.sheets = sheets;
    this.json = json;
  }

  /** A workbook in the reader's language; the position is one inside the ground in question. */
  byte[] xlsx(List<Numbered> findings) {
    Locale locale = LocaleContextHolder.getLocale();
    return sheets.write(
        SHEET, COLUMNS, findings.stream().map(one -> row(one, locale)).toList(), locale);
  }

  private List<Object> row(Numbered numbered, Locale locale) {
    Finding finding = numbered.finding();
    Coordinate at =
        finding.place().isEmpty() ? null : finding.place().getInteriorPoint().getCoordinate();
    return List.of(
        numbered.number(),
        sheets.text("check-kind." + finding.kind().name(), locale),
        sheets.text("check-severity." + finding.severity().name(), locale),
        String.join(", ", finding.codes()),
        models.message(finding),
        rounded(finding.squareMetres()),
        rounded(finding.widthMetres()),
        at == null ? "" : degrees(at.x),
        at == null ? "" : degrees(at.y));
  }

  private static double rounded(double metres) {
    return Math.round(metres * 100) / 100.0;
  }

  private static double degrees(double value) {
    return Math.round(value * 1e7) / 1e7;
  }

  byte[] geoJson(List<Numbered> findings) {
    StringBuilder out = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
    for (int i = 0; i < findings.size(); i++) {
      out.append(i == 0 ? "\n" : ",\n").append(feature(findings.get(i)));
    }
    return out.append("\n]}").toString().getBytes(StandardCharsets.UTF_8);
  }

  private String feature(Numbered numbered) {
    Finding finding = numbered.finding();
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("kind", finding.kind().name());
    properties.put("severity", finding.severity().name());
    properties.put("codes", finding.codes());
    properties.put("message", models.message(finding));
    properties.put("squareMetres", finding.squareMetres());
    properties.put("widthMetres", finding.widthMetres());
    return "{\"type\":\"Feature\",\"id\":"
        + numbered.number()
        + ",\"properties\":"
        + json.writeValueAsString(properties)
        + ",\"geometry\":"
        + (finding.place().isEmpty() ? "null" : GeoJsonGeometry.write(finding.place()))
        + "}";
  }
}
