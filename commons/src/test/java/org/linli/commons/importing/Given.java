package org.linli.commons.importing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.linli.commons.problem.Violation;

/** Files and mappings as tests need them. */
final class Given {
  static final MappingShape DISPUTES =
      MappingShape.of("disputes")
          .required("category", "receivedAt")
          .optional("sourceId", "position.lon", "position.lat", "grid")
          .setting("source")
          .setting("repeated", "refuse", "keep-first")
          .setting("position.crs", Positions.CRS)
          .forTable();
  static final MappingShape GRIDS =
      MappingShape.of("grids")
          .required("feature.code", "feature.name")
          .optional("feature.nameEn", "feature.households")
          .setting("attribution")
          .parents()
          .forFeatures();

  private Given() {}

  static Mapping mapping(String yaml) {
    return Mapping.read(yaml, List.of(DISPUTES, GRIDS));
  }

  static ImportFile file(byte[] bytes) {
    return new ImportFile("trial", bytes.length, () -> new ByteArrayInputStream(bytes));
  }

  static ImportFile named(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new ImportFile(name, bytes.length, () -> new ByteArrayInputStream(bytes));
  }

  static ImportFile file(String text, Charset charset) {
    return file(text.getBytes(charset));
  }

  static ImportFile file(String text) {
    return file(text, StandardCharsets.UTF_8);
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  static List<String> codes(List<Violation> violations) {
    return violations.stream().map(Violation::code).toList();
  }
}
