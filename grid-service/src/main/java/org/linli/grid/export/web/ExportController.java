package org.linli.grid.export.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.problem.ProblemException;
import org.linli.grid.api.ExportApi;
import org.linli.grid.export.FeatureSink;
import org.linli.grid.export.GeoJsonFile;
import org.linli.grid.export.GeoPackageFiles;
import org.linli.grid.export.Ledger;
import org.linli.grid.ogc.FeatureKind;
import org.linli.grid.ogc.FeatureStore;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an export to a file and sends that: the memory it needs does not grow with the county, and
 * no transaction waits for a slow reader.
 */
@RestController
class ExportController implements ExportApi {

  /** Minutes, as an office writes them; the same in both languages. */
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private enum Format {
    GEOJSON("application/geo+json"),
    GPKG("application/geopackage+sqlite3"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String type;

    Format(String type) {
      this.type = type;
    }
  }

  private final FeatureStore features;
  private final GeoPackageFiles geoPackages;
  private final MessageSource texts;
  private final JsonMapper json;
  private final Clock clock;
  private final HttpServletRequest request;

  ExportController(
      FeatureStore features,
      GeoPackageFiles geoPackages,
      MessageSource texts,
      JsonMapper json,
      Clock clock,
      HttpServletRequest request) {
    this.features = features;
    this.geoPackages = geoPackages;
    this.texts = texts;
    this.json = json;
    this.clock = clock;
    this.request = request;
  }

  @Override
  public ResponseEntity<Resource> exportFabric(String what, String format, @Nullable String area) {
    FeatureKind kind =
        switch (what) {
          case "areas" -> FeatureKind.AREAS;
          case "grids" -> FeatureKind.GRIDS;
          default -> throw ProblemException.badField("what", "unknown-value", what);
        };
    Format wanted =
        switch (format) {
          case "geojson" -> Format.GEOJSON;
          case "gpkg" -> Format.GPKG;
          case "xlsx" -> Format.XLSX;
          default -> throw ProblemException.badField("format", "unknown-value", format);
        };
    String name =
        "linli-%s-%s.%s"
            .formatted(kind.id(), LocalDate.now(clock), wanted.name().toLowerCase(Locale.ROOT));
    Path file = write(kind, wanted, area);
    try {
      // Of its own class, so that no part of it is asked for: it can be read once only.
      return ResponseEntity.ok()
          .cacheControl(CacheControl.noStore())
          .contentType(MediaType.parseMediaType(wanted.type))
          .contentLength(Files.size(file))
          .header(
              HttpHeaders.CONTENT_DISPOSITION,
              ContentDisposition.attachment().filename(name).build().toString())
          .body(new InputStreamResource(once(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is read once, and gone when it is closed; nothing where only the head is asked for. */
  private InputStream once(Path file) throws IOException {
    if ("HEAD".equals(request.getMethod())) {
      Files.delete(file);
      return InputStream.nullInputStream();
    }
    return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
  }

  private Path write(FeatureKind kind, Format format, @Nullable String area) {
    try {
      Path file = Files.createTempFile("linli-export", null);
      try {
        try (FeatureSink sink = sink(file, kind, format)) {
          if (!features.each(kind, area, sink::write)) {
            throw ProblemException.notFound();
          }
        }
        return file;
      } catch (RuntimeException e) {
        Files.deleteIfExists(file);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FeatureSink sink(Path file, FeatureKind kind, Format format) {
    return switch (format) {
      case GEOJSON -> new GeoJsonFile(file, kind, json);
      case GPKG -> geoPackages.open(file, kind);
      case XLSX -> {
        Locale locale = LocaleContextHolder.getLocale();
        String mark =
            CurrentAccess.require().viewer().username()
                + "  "
                + MINUTE.format(LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES));
        yield new Ledger(file, kind, mark, key -> texts.getMessage("export." + key, null, locale));
      }
    };
  }
}
