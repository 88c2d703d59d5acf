package org.linli.patrol.fix.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Required;
import org.linli.patrol.api.DeviceFixesApi;
import org.linli.patrol.api.model.FixReceipt;
import org.linli.patrol.fix.Carrier;
import org.linli.patrol.fix.Carriers;
import org.linli.patrol.fix.CsvFixes;
import org.linli.patrol.fix.FixBatch;
import org.linli.patrol.fix.Fixes;
import org.linli.patrol.fix.JsonFixes;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
class DeviceFixesController implements DeviceFixesApi {

  static final int MOST = 5000;

  /** The longest batch there can be, with room for every field and blanks between them. */
  private static final int LONGEST_BODY = 4 << 20;

  private final Fixes fixes;
  private final Carriers carriers;
  private final FixWords words;
  private final JsonMapper json;
  private final HttpServletRequest request;

  DeviceFixesController(
      Fixes fixes, Carriers carriers, FixWords words, JsonMapper json, HttpServletRequest request) {
    this.fixes = fixes;
    this.carriers = carriers;
    this.words = words;
    this.json = json;
    this.request = request;
  }

  @Override
  public ResponseEntity<FixReceipt> sendDeviceFixes(Resource body, @Nullable String token) {
    if (token == null || Required.isBlank(token)) {
      throw ProblemException.unauthorized("device-token");
    }
    Carrier carrier = carriers.require(token.strip());
    byte[] content = content(body);
    FixBatch batch = isCsv() ? CsvFixes.parse(content, MOST) : JsonFixes.parse(content, MOST, json);
    return ResponseEntity.ok(
        words.receipt(fixes.fromDevice(carrier, batch), LocaleContextHolder.getLocale()));
  }

  private static byte[] content(Resource body) {
    try {
      byte[] content = body.getContentAsByteArray();
      if (content.length > LONGEST_BODY) {
        throw ProblemException.badField("body", "track-file-too-long", LONGEST_BODY >> 20);
      }
      return content;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isCsv() {
    String type = request.getContentType();
    return type != null && MediaType.parseMediaType(type).getSubtype().equals("csv");
  }
}
