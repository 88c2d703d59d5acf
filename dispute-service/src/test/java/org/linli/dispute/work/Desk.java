package org.linli.dispute.work;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.TestPeers;
import org.linli.dispute.Service;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.Opened;
import org.linli.dispute.matter.Parties;
import org.linli.dispute.matter.Party;
import org.linli.dispute.matter.Step;
import org.linli.dispute.matter.TriageLevel;
import tools.jackson.databind.JsonNode;

/** Works on one matter over HTTP, each step with the newest version, as somebody at a desk does. */
final class Desk {

  static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  final Service service;
  final UUID id;
  final String applicant;
  final String respondent;
  private final PostgisForTests.Database database;

  private Desk(Service service, PostgisForTests.Database database, Matter matter, UUID[] parties) {
    this.service = service;
    this.database = database;
    this.id = matter.id();
    this.applicant = parties[0].toString();
    this.respondent = parties[1].toString();
  }

  /** A matter with two parties, accepted some days ago by CENTRE and triaged. */
  static Desk triaged(
      Service service, PostgisForTests.Database database, TriageLevel level, int daysAgo) {
    Matter matter = Opened.in(service, "T1V1G1", "CENTRE", "两家为排水争执");
    UUID[] parties = new UUID[2];
    MatterChanges changes = service.bean(MatterChanges.class);
    Instant accepted = Instant.now().minus(daysAgo, ChronoUnit.DAYS);
    changes.asService(
        matter.id(),
        "linli",
        open -> {
          parties[0] = party(service, open.matter(), Party.Side.APPLICANT, "张伟");
          parties[1] = party(service, open.matter(), Party.Side.RESPONDENT, "李强");
          return Step.of(
              "ACCEPTED",
              open.matter()
                  .withProgress(
                      open.matter()
                          .progress()
                          .withStatus(DisputeStatus.ACCEPTED)
                          .withAcceptedAt(accepted)));
        });
    changes.asService(
        matter.id(),
        "linli",
        open ->
            Step.of("TRIAGED", open.matter().withStatus(DisputeStatus.TRIAGED).withLevel(level)));
    return new Desk(service, database, matter, parties);
  }

  /** The same assigned to a mediator who has declared that there is no conflict, and started. */
  static Desk mediating(
      TestPeers peers,
      Service service,
      PostgisForTests.Database database,
      TriageLevel level,
      int daysAgo) {
    Desk desk = triaged(service, database, level, daysAgo);
    String officer = peers.token("officer", "/areas/T1/officer");
    String mediator = peers.token("mediator", "/areas/T1/mediator");
    desk.does(
        officer,
        "PUT",
        "assignment",
        "{'leadLeader':'boss','unit':'MEDIATORS','person':'mediator'}");
    desk.does(mediator, "POST", "declaration", "{'declaration':'NONE'}");
    desk.does(mediator, "POST", "mediation/start", "{'kind':'PEOPLES'}");
    return desk;
  }

  /** Takes a step; JSON is written with single quotes. */
  HttpResponse<byte[]> tries(String token, String method, String step, String json) {
    String[] headers = {"If-Match", "\"" + version() + "\"", "Accept-Language", "en"};
    return method.equals("PUT")
        ? service.put(token, path("/" + step), body(json), headers)
        : service.post(token, path("/" + step), body(json), headers);
  }

  /** Takes a step that must succeed. */
  JsonNode does(String token, String method, String step, String json) {
    HttpResponse<byte[]> answer = tries(token, method, step, json);
    if (answer.statusCode() != 200) {
      throw new AssertionError(step + ": " + answer.statusCode() + " " + Service.text(answer));
    }
    return Service.parse(answer);
  }

  /** Takes a step that must be refused, and gives what was said; nothing may have changed. */
  String refused(int status, String token, String method, String step, String json) {
    int before = version();
    HttpResponse<byte[]> answer = tries(token, method, step, json);
    String text = Service.text(answer);
    if (answer.statusCode() != status) {
      throw new AssertionError(step + ": " + answer.statusCode() + " " + text);
    }
    if (version() != before) {
      throw new AssertionError(step + " was refused and changed something");
    }
    return text;
  }

  JsonNode work(String token) {
    return service.json(token, path("/work"));
  }

  /** What is missing for a step, in English; empty where it is possible. */
  String missing(String token, String step) {
    HttpResponse<byte[]> answer = service.get(token, path("/steps"), "Accept-Language", "en");
    for (JsonNode one : Service.parse(answer).get("steps")) {
      if (one.get("name").asString().equals(step)) {
        StringBuilder missing = new StringBuilder();
        one.get("missing").forEach(need -> missing.append(need.get("message").asString()));
        if (one.get("allowed").asBoolean() != missing.isEmpty()) {
          throw new AssertionError(one.toString());
        }
        return missing.toString();
      }
    }
    throw new AssertionError("no step " + step + " in " + Service.text(answer));
  }

  /** What a document of the matter says, made as DOCX and read back. */
  String documentText(String token, String template) {
    HttpResponse<byte[]> made =
        tries(token, "POST", "documents", "{'template':'" + template + "','format':'DOCX'}");
    if (made.statusCode() != 201) {
      throw new AssertionError(made.statusCode() + " " + Service.text(made));
    }
    String content = made.headers().firstValue("Location").orElseThrow();
    byte[] file = service.get(token, content).body();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", "");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError("no document in " + content);
  }

  /** A scan in the file of the matter. */
  String attach() {
    UUID scan = UUID.randomUUID();
    let(
        "attachment",
        """
        insert into attachment (county_code, dispute_id, id, kind, name_sealed, media_type, size_bytes, sha256, scanned,
          added_by, added_at)
        values ('C', $ID, '%s', 'SIGNATURE_SCAN', '\\x00', 'image/png', 1, repeat('0', 64), true, 'mediator', now())
        """
            .formatted(scan));
    return scan.toString();
  }

  private String body(String json) {
    return json.replace('\'', '"')
        .replace("$A", applicant)
        .replace("$R", respondent)
        .replace("$TODAY", TODAY.toString());
  }

  String path(String rest) {
    return "/api/dispute/disputes/" + id + rest;
  }

  int version() {
    return Integer.parseInt(one("select version from dispute where id = '%s'".formatted(id)));
  }

  /** One value, as Linli itself sees it. */
  String one(String sql) {
    try (Connection connection = database.asApp().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("select set_config('linli.grants', '{service@/}', false)");
      try (ResultSet rows = statement.executeQuery(sql.replace("$ID", "'" + id + "'"))) {
        return rows.next() ? String.valueOf(rows.getString(1)) : "";
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Changes a table behind the service's back: days going by. Row security binds its owner too. */
  void let(String table, String sql) {
    try (Connection connection = database.asOwner().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("alter table " + table + " no force row level security");
      statement.execute(sql.replace("$ID", "'" + id + "'"));
      statement.execute("alter table " + table + " force row level security");
      connection.commit();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static UUID party(Service service, Matter matter, Party.Side side, String name) {
    return service
        .bean(Parties.class)
        .add(matter, Party.About.named(side, Party.Kind.PERSON, name, null), "linli")
        .id();
  }
}
