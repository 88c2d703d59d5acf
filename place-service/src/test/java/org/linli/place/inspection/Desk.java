package org.linli.place.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.testing.PostgisForTests;
import org.linli.place.Service;
import tools.jackson.databind.JsonNode;

/** Speaks of inspections over HTTP as the screens do. */
final class Desk {

  static final String API = "/api/place/inspections";
  static final String LISTS = "/api/place/checklists";
  static final String PLANS = "/api/place/inspection-plans";

  private final Service service;
  private final PostgisForTests.@Nullable Database database;

  Desk(Service service) {
    this(service, null);
  }

  Desk(Service service, PostgisForTests.@Nullable Database database) {
    this.service = service;
    this.database = database;
  }

  /** Changes a table past row security and grants, as its owner, who has to lift the first. */
  void owner(String update, Object... values) {
    String table = update.split(" ")[1];
    try (Connection connection = Objects.requireNonNull(database).asOwner().getConnection()) {
      connection.setAutoCommit(false);
      try (Statement lift = connection.createStatement();
          PreparedStatement change = connection.prepareStatement(update)) {
        lift.execute("alter table " + table + " no force row level security");
        for (int i = 0; i < values.length; i++) {
          change.setObject(i + 1, values[i]);
        }
        assertThat(change.executeUpdate()).isPositive();
        lift.execute("alter table " + table + " force row level security");
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A section with a question whose "no" is a defect, a number and a photo that may be left out.
   */
  static String section(String code, String department) {
    return """
    {"code":"%1$s","title":"节","titleEn":"Section","department":"%2$s","items":[
      {"code":"%1$s_exit","question":"通道畅通？","questionEn":"Exit clear?","answer":"YES_NO_NA","required":true,
       "noIsDefect":true,"hazardKind":"escape_route","defectWords":"通道堵塞"},
      {"code":"%1$s_width","question":"净宽","questionEn":"Width","answer":"NUMBER","required":false,"unit":"m",
       "min":0,"max":10,"goodMin":0.9,"noIsDefect":false,"hazardKind":"escape_route","defectWords":"宽度不足"},
      {"code":"%1$s_photo","question":"照片","questionEn":"Photo","answer":"PHOTO","required":false,"noIsDefect":false},
      {"code":"%1$s_words","question":"说明","questionEn":"Words","answer":"TEXT","required":false,"noIsDefect":false}]}
    """
        .formatted(code, department);
  }

  /** Makes and publishes a checklist for one kind; gives its code. */
  String checklist(String admin, String code, String... sections) {
    JsonNode made =
        ok(
            service.post(
                admin,
                LISTS,
                """
                {"code":"%s","title":"表","titleEn":"List","kinds":["%s"],"sections":[%s]}
                """
                    .formatted(code, code, String.join(",", sections))),
            201);
    publish(admin, made);
    return code;
  }

  JsonNode publish(String admin, JsonNode version) {
    JsonNode head = version.get("head");
    return ok(
        service.post(
            admin,
            LISTS
                + "/"
                + head.get("code").asString()
                + "/versions/"
                + head.get("number").asInt()
                + "/publication",
            "",
            "If-Match",
            tag(head)),
        200);
  }

  /** Publishes a further version with the same questions. */
  JsonNode next(String admin, String code) {
    return publish(admin, ok(service.post(admin, LISTS + "/" + code + "/versions", "{}"), 201));
  }

  JsonNode begin(String token, UUID premises) {
    return ok(service.post(token, API, "{\"premises\":\"" + premises + "\"}"), 201);
  }

  HttpResponse<byte[]> save(String token, JsonNode inspection, int part, String answers) {
    JsonNode known = part(inspection, part);
    return service.put(
        token,
        API + "/" + id(inspection) + "/parts/" + part,
        "{\"answers\":[" + answers + "]}",
        "If-Match",
        tag(known));
  }

  HttpResponse<byte[]> submit(String token, JsonNode inspection, String body) {
    return service.post(
        token, API + "/" + id(inspection) + "/submission", body, "If-Match", tag(inspection));
  }

  JsonNode get(String token, JsonNode inspection) {
    return service.json(token, API + "/" + id(inspection));
  }

  HttpResponse<byte[]> step(String token, JsonNode inspection, String step, String body) {
    return service.post(token, API + "/" + id(inspection) + "/" + step, body);
  }

  JsonNode photo(String token, JsonNode inspection, int part, String item, String... headers) {
    return ok(
        service.multipart(
            token,
            API + "/" + id(inspection) + "/photos",
            png(),
            Map.of("part", String.valueOf(part), "item", item, "lon", "110.03", "lat", "25.02"),
            headers),
        201);
  }

  /** Signs for inspector and business. */
  JsonNode signed(String token, JsonNode submitted) {
    String hash = submitted.get("contentHash").asString();
    ok(step(token, submitted, "signature", "{\"contentHash\":\"" + hash + "\"}"), 200);
    return ok(step(token, submitted, "business-signature", drawn(hash)), 200);
  }

  static String drawn(String hash) {
    return """
    {"contentHash":"%s","name":"王小明","office":"店长","path":"M 10 10 L 200 80 Q 250 10 300 90","width":400,"height":120}
    """
        .formatted(hash);
  }

  HttpResponse<byte[]> delete(String token, String path, String ifMatch) {
    HttpRequest request =
        HttpRequest.newBuilder(java.net.URI.create(service.url() + path))
            .header("Authorization", "Bearer " + token)
            .header("If-Match", ifMatch)
            .DELETE()
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  long count(String sql, Object... values) {
    return service
        .bean(ViewerTransactions.class)
        .read(
            Access.ofService("test"),
            jdbc -> jdbc.sql(sql).params(List.of(values)).query(Long.class).single());
  }

  void change(String sql, Object... values) {
    service
        .bean(ViewerTransactions.class)
        .write(Access.ofService("test"), jdbc -> jdbc.sql(sql).params(List.of(values)).update());
  }

  static JsonNode part(JsonNode inspection, int number) {
    return inspection
        .get("parts")
        .valueStream()
        .filter(part -> part.get("part").asInt() == number)
        .findFirst()
        .orElseThrow();
  }

  static String id(JsonNode inspection) {
    return inspection.get("head").get("id").asString();
  }

  static String state(JsonNode inspection) {
    return inspection.get("head").get("state").asString();
  }

  static String tag(JsonNode versioned) {
    return "\"" + versioned.get("version").asInt() + "\"";
  }

  static JsonNode ok(HttpResponse<byte[]> answer, int status) {
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(status);
    return Service.parse(answer);
  }

  static void refused(HttpResponse<byte[]> answer, int status, String code) {
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(status);
    assertThat(Service.parse(answer).get("type").asString())
        .as(Service.text(answer))
        .isEqualTo("urn:linli:problem:" + code);
  }

  /** Fields that are named as faulty, with the code of the fault. */
  static List<String> faults(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(400);
    return Service.parse(answer)
        .get("violations")
        .valueStream()
        .map(one -> one.get("field").asString() + " " + one.get("code").asString())
        .toList();
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
