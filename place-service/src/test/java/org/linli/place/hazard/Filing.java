package org.linli.place.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.linli.commons.testing.TestFabric;
import org.linli.place.Premises;
import org.linli.place.Service;
import tools.jackson.databind.JsonNode;

/** Speaks of hazards over HTTP as the screens do. */
public final class Filing {

  static final String API = "/api/place/hazards";

  private final Service service;

  public Filing(Service service) {
    this.service = service;
  }

  static String report(String kind, String grid, String facts, String more) {
    double[] at = TestFabric.in(grid);
    return """
    {"kind":"%s","words":"安全出口被货物挡住","facts":[%s],"position":{"lon":%s,"lat":%s}%s}
    """
        .formatted(kind, facts, at[0], at[1], more);
  }

  /** Reports a GENERAL hazard in a grid. */
  public JsonNode general(String token, String grid) {
    return ok(service.post(token, API, report("other", grid, "", "")), 201);
  }

  static String at(UUID premises, String more) {
    return """
    {"kind":"other","words":"货物堆放","facts":[],"premises":"%s"%s}
    """
        .formatted(premises, more);
  }

  /** Reports a GENERAL hazard at premises of its own, and gives it to the business. */
  JsonNode withTheBusiness(String officer, String follower) {
    UUID premises = Premises.enter(service, "北门市场", "market", "ORDINARY", "T1V1G1");
    return done(
        officer,
        ok(service.post(officer, API, at(premises, "")), 201),
        "assignment",
        "{\"to\":\"OPERATOR\",\"department\":\"市场监管所\",\"responsible\":\"%s\"}"
            .formatted(follower));
  }

  /** Gives it to somebody of a unit. */
  JsonNode given(String officer, JsonNode file, String responsible) {
    return done(
        officer,
        file,
        "assignment",
        "{\"to\":\"UNIT\",\"department\":\"住建局\",\"responsible\":\"%s\"}".formatted(responsible));
  }

  HttpResponse<byte[]> facts(String token, JsonNode file, String facts) {
    return service.put(
        token,
        API + "/" + id(file) + "/facts",
        "{\"facts\":[%s],\"reason\":\"现场复核\",\"immediateMeasures\":\"已封闭\"}".formatted(facts),
        "If-Match",
        tag(file));
  }

  HttpResponse<byte[]> post(String token, String path, String body, String... headers) {
    return service.post(token, API + path, body, headers);
  }

  /** A step on the version the file shows. */
  public HttpResponse<byte[]> step(String token, JsonNode file, String step, String body) {
    return service.post(token, API + "/" + id(file) + "/" + step, body, "If-Match", tag(file));
  }

  public JsonNode done(String token, JsonNode file, String step, String body) {
    return ok(step(token, file, step, body), 200);
  }

  JsonNode photo(String token, JsonNode file, String stage) {
    return ok(
        service.multipart(token, API + "/" + id(file) + "/photos", png(), Map.of("stage", stage)),
        201);
  }

  /** Brings a hazard to where it waits for acceptance; {@code mender} mends it for a unit. */
  public JsonNode mended(String officer, String mender, JsonNode file) {
    JsonNode started = done(mender, given(officer, file, "mender"), "start", "{\"words\":\"进场\"}");
    return done(mender, started, "rectified", "{\"words\":\"已清走\",\"withoutPhoto\":\"现场断电\"}");
  }

  public static JsonNode ok(HttpResponse<byte[]> answer, int status) {
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(status);
    return Service.parse(answer);
  }

  static void refused(HttpResponse<byte[]> answer, int status, String code) {
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(status);
    assertThat(Service.parse(answer).get("type").asString())
        .as(Service.text(answer))
        .isEqualTo("urn:linli:problem:" + code);
  }

  static void faulty(HttpResponse<byte[]> answer, String field, String code) {
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(400);
    JsonNode fault = Service.parse(answer).get("violations").get(0);
    assertThat(fault.get("field").asString()).as(Service.text(answer)).isEqualTo(field);
    assertThat(fault.get("code").asString()).isEqualTo(code);
  }

  public static String id(JsonNode file) {
    return file.get("hazard").get("id").asString();
  }

  static String state(JsonNode file) {
    return file.get("hazard").get("state").asString();
  }

  static String tag(JsonNode file) {
    return "\"" + file.get("hazard").get("version").asInt() + "\"";
  }

  static byte[] png() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
