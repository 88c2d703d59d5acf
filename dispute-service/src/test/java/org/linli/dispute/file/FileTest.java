package org.linli.dispute.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
import tools.jackson.databind.JsonNode;

/** The file of a matter over HTTP, on a real PostGIS. */
class FileTest {

  private static final String STORY = "李某的围墙挡了水";

  private static TestPeers peers;
  private static PostgisForTests.Database database;
  private static Service service;
  private static String handler;
  private static String areaOfficer;
  private static String leader;
  private static String auditor;

  @BeforeAll
  static void start() {
    peers = new TestPeers();
    database = Service.database();
    service = Service.start(peers, database);
    handler = peers.token("handler", "/areas/T1/officer");
    areaOfficer = peers.token("area", "/areas/C/officer");
    leader = peers.token("leader", "/areas/C/leader");
    auditor = peers.token("auditor", "/system/auditor");
    Opened.unit(database, "CENTRE", "GOVERNANCE_CENTRE", "T1", "/C/T1/", "handler*");
    try {
      // So that a test can look and meddle as the owner.
      asOwner("alter table attachment_content no force row level security");
      asOwner("alter table archived_matter no force row level security");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @AfterAll
  static void stop() {
    service.close();
    peers.close();
  }

  @Test
  void aFileIsKeptSealedAndComesBackToHandlersOnly() throws Exception {
    Matter matter = matter();
    HttpResponse<byte[]> added =
        upload(handler, matter, 1, "证据.txt", "当日在场".getBytes(StandardCharsets.UTF_8));
    assertThat(added.statusCode()).as(Service.text(added)).isEqualTo(201);
    assertThat(added.headers().firstValue("ETag")).hasValue("\"2\"");
    List<String> kept =
        column(
            "select encode(content_sealed, 'hex') from attachment_content where dispute_id = '"
                + matter.id()
                + "'");
    assertThat(kept).hasSize(1);
    assertThat(kept.getFirst())
        .doesNotContain(HexFormat.of().formatHex("当日在场".getBytes(StandardCharsets.UTF_8)));
    assertThat(Service.parse(added).get("name").asString()).isEqualTo("证据.txt");
    String content = added.headers().firstValue("Location").orElseThrow();
    HttpResponse<byte[]> back = service.get(handler, content);
    assertThat(new String(back.body(), StandardCharsets.UTF_8)).isEqualTo("当日在场");
    assertThat(back.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment;");
    assertThat(back.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(back.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(service.get(areaOfficer, content).statusCode()).isEqualTo(403);
    assertThat(service.get(leader, content).statusCode()).isEqualTo(403);
    assertThat(service.get(peers.token("east", "/areas/T2/officer"), content).statusCode())
        .isEqualTo(404);
    assertThat(
            upload(areaOfficer, matter, 2, "a.txt", "x y".getBytes(StandardCharsets.UTF_8))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void theSameUploadSentTwiceIsOneAttachment() {
    Matter matter = matter();
    byte[] text = "twice".getBytes(StandardCharsets.UTF_8);
    HttpResponse<byte[]> first =
        upload(handler, matter, 1, "a.txt", text, "Idempotency-Key", "same-key-1");
    HttpResponse<byte[]> second =
        upload(handler, matter, 1, "a.txt", text, "Idempotency-Key", "same-key-1");
    assertThat(second.statusCode()).as(Service.text(second)).isEqualTo(201);
    assertThat(Service.parse(second).get("id")).isEqualTo(Service.parse(first).get("id"));
    assertThat(service.json(handler, path(matter, "/attachments")).size()).isEqualTo(1);
  }

  @Test
  void whatIsRefusedChangesNothing() {
    Matter matter = matter();
    byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    HttpResponse<byte[]> refused = upload(handler, matter, 1, "a.txt", page);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Service.text(refused)).contains("text-active", "不是纯文本");
    assertThat(
            upload(handler, matter, 9, "a.txt", "a b".getBytes(StandardCharsets.UTF_8))
                .statusCode())
        .isEqualTo(412);
    assertThat(service.json(handler, path(matter, "/attachments")).size()).isZero();
    assertThat(service.json(handler, path(matter, "/timeline")).get("items").size()).isEqualTo(1);
  }

  @Test
  void anAttachmentIsSupersededOrWithdrawnWithAReasonAndStays() {
    Matter matter = matter();
    String first = id(upload(handler, matter, 1, "一.png", picture()));
    String second =
        id(upload(handler, matter, 2, "二.png", picture(), "supersedes=" + first, "reason=看不清"));
    HttpResponse<byte[]> withdrawn =
        service.post(
            handler,
            path(matter, "/attachments/" + second + "/withdrawal"),
            "{\"reason\":\"传错了\"}",
            "If-Match",
            "\"3\"");
    assertThat(withdrawn.statusCode()).as(Service.text(withdrawn)).isEqualTo(200);
    JsonNode all = service.json(handler, path(matter, "/attachments"));
    assertThat(all.size()).isEqualTo(2);
    assertThat(all.get(0).get("state").asString()).isEqualTo("WITHDRAWN");
    assertThat(all.get(0).get("reason").asString()).isEqualTo("传错了");
    assertThat(all.get(1).get("supersededBy").asString()).isEqualTo(second);
    String again = path(matter, "/attachments/" + second + "/withdrawal");
    assertThat(
            service
                .post(handler, again, "{\"reason\":\"again\"}", "If-Match", "\"4\"")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void everyLookIsRecordedWithItsPurposeAndAChangedEntryShows() throws Exception {
    Matter matter = matter();
    String content =
        upload(handler, matter, 1, "a.txt", "a b".getBytes(StandardCharsets.UTF_8))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    service.get(handler, content, "X-Linli-Purpose", "court%20hearing");
    service.get(handler, content);
    JsonNode reads = service.json(handler, path(matter, "/reads"));
    assertThat(reads.get("intact").asBoolean()).isTrue();
    assertThat(reads.get("items").get(0).get("purpose").asString()).isEqualTo("handling");
    assertThat(reads.get("items").get(1).get("purpose").asString()).isEqualTo("court hearing");
    assertThat(reads.get("items").get(1).get("fieldGroups").toString()).contains("ATTACHMENTS");
    assertThat(service.get(areaOfficer, path(matter, "/reads")).statusCode()).isEqualTo(403);
    JsonNode audited = service.json(auditor, path(matter, "/reads"));
    assertThat(audited.get("items").get(0).get("fieldGroups").toString()).contains("READ_LOG");
    asOwner("alter table audit_entry disable trigger user");
    asOwner("alter table audit_entry no force row level security");
    asOwner(
        "update audit_entry set purpose = 'curiosity' where purpose = 'court hearing' and subject_id = '"
            + matter.id()
            + "'");
    assertThat(service.json(auditor, path(matter, "/reads")).get("intact").asBoolean()).isFalse();
  }

  @Test
  void looksAtTheSameTimeAreOneChain() throws Exception {
    Matter matter = matter();
    String content =
        upload(handler, matter, 1, "a.txt", "a b".getBytes(StandardCharsets.UTF_8))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    List<Thread> readers = new ArrayList<>();
    AtomicInteger served = new AtomicInteger();
    for (int n = 0; n < 12; n++) {
      readers.add(
          Thread.ofVirtual()
              .start(
                  () ->
                      served.addAndGet(service.get(handler, content).statusCode() == 200 ? 1 : 0)));
    }
    for (Thread reader : readers) {
      reader.join();
    }
    assertThat(served).hasValue(12);
    JsonNode reads = service.json(handler, path(matter, "/reads?limit=5"));
    assertThat(reads.get("intact").asBoolean()).isTrue();
    assertThat(reads.get("items").size()).isEqualTo(5);
    JsonNode rest =
        service.json(
            handler, path(matter, "/reads?limit=100&cursor=" + reads.get("nextCursor").asString()));
    assertThat(rest.get("items").size()).isEqualTo(12 - 5);
  }

  @Test
  void theTimelineShowsHandlersTheWordsAndTheAreaTheSteps() {
    Matter matter = matter();
    step(matter, open -> Step.of("NOTE_ADDED", open.matter()).withWords("甲方同意谈"));
    JsonNode whole = service.json(handler, path(matter, "/timeline")).get("items");
    assertThat(whole.get(1).get("words").asString()).isEqualTo("甲方同意谈");
    assertThat(whole.get(1).get("by").asString()).isEqualTo("linli");
    assertThat(whole.get(0).get("statusName").asString()).isEqualTo("已收到");
    JsonNode reduced = service.json(leader, path(matter, "/timeline")).get("items");
    assertThat(reduced.size()).isEqualTo(2);
    assertThat(reduced.get(1).get("kind").asString()).isEqualTo("NOTE_ADDED");
    assertThat(reduced.get(1).get("reduced").asBoolean()).isTrue();
    assertThat(reduced.toString()).doesNotContain("甲方", "\"by\"");
    JsonNode page = service.json(handler, path(matter, "/timeline?limit=1"));
    assertThat(page.get("nextCursor").asString()).isEqualTo("1");
  }

  @Test
  void anArchivedMatterIsKeptAsTheScheduleSaysAndThenErased() throws Exception {
    Matter matter = matter();
    String content =
        upload(handler, matter, 1, "a.txt", "a b".getBytes(StandardCharsets.UTF_8))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    String archive = path(matter, "/archive");
    assertThat(service.post(handler, archive, "", "If-Match", "\"2\"").statusCode()).isEqualTo(409);
    step(
        matter,
        open -> Step.of("CLOSED", open.matter().withStatus(DisputeStatus.CLOSED)).withWords("谈成了"));
    HttpResponse<byte[]> filed = service.post(handler, archive, "", "If-Match", "\"3\"");
    assertThat(filed.statusCode()).as(Service.text(filed)).isEqualTo(200);
    int year = Integer.parseInt(Service.parse(filed).get("retainUntil").asString().substring(0, 4));
    assertThat(year)
        .isGreaterThan(java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).getYear() + 8);
    assertThat(
            upload(handler, matter, 4, "b.txt", "b c".getBytes(StandardCharsets.UTF_8))
                .statusCode())
        .isEqualTo(409);

    asOwner(
        "update archived_matter set retain_until = date '2020-01-01' where dispute_id = '"
            + matter.id()
            + "'");
    try (Service other = Service.start(peers, database)) {
      AtomicInteger erased = new AtomicInteger();
      Thread one =
          Thread.ofVirtual().start(() -> erased.addAndGet(service.bean(Archive.class).eraseDue()));
      Thread two =
          Thread.ofVirtual().start(() -> erased.addAndGet(other.bean(Archive.class).eraseDue()));
      one.join();
      two.join();
      assertThat(erased).as("once, though two copies do it").hasValue(1);
    }
    assertThat(service.get(handler, content).statusCode()).isEqualTo(409);
    JsonNode timeline = service.json(handler, path(matter, "/timeline")).get("items");
    assertThat(timeline.get(timeline.size() - 1).get("kind").asString()).isEqualTo("ERASED");
    assertThat(timeline.get(2).get("erased").asBoolean()).isTrue();
    assertThat(timeline.toString()).doesNotContain("谈成了");
    assertThat(service.json(areaOfficer, path(matter, "")).get("status").asString())
        .isEqualTo("ARCHIVED");
    JsonNode listed = service.json(auditor, "/api/dispute/archive?erased=true").get("items");
    assertThat(listed.toString()).contains(matter.number());
    assertThat(
            service
                .json(areaOfficer, "/api/dispute/archive?area=T1&erased=true")
                .get("items")
                .size())
        .isPositive();
    assertThat(
            service
                .json(peers.token("east", "/areas/T2/officer"), "/api/dispute/archive")
                .get("items")
                .size())
        .isZero();
  }

  @Test
  void theLedgerHasTheRowsOfTheListInTheirOrder() throws IOException {
    Matter first = matter();
    Matter second = matter();
    step(
        second,
        open -> Step.of("SUMMARY_WRITTEN", open.matter().withSummary("=HYPERLINK(\"http://x\")")));
    for (String query :
        List.of(
            "",
            "?area=T1V1",
            "?category=neighbour&status=RECEIVED",
            "?category=debt",
            "?mine=true")) {
      List<String> shown = new ArrayList<>();
      String more = query.isEmpty() ? "?" : query + "&";
      String cursor = "";
      do {
        JsonNode page = service.json(handler, "/api/dispute/disputes" + more + "limit=2" + cursor);
        page.get("items").forEach(item -> shown.add(item.get("number").asString()));
        cursor = page.has("nextCursor") ? "&cursor=" + page.get("nextCursor").asString() : "";
      } while (!cursor.isEmpty());
      List<Row> rows = ledger(service.get(handler, "/api/dispute/ledger.xlsx" + query));
      assertThat(rows.stream().skip(2).map(row -> row.getCellText(0)).toList())
          .as(query)
          .isEqualTo(shown);
      assertThat(rows.getFirst().getCellText(0)).contains("handler");
    }
    List<Row> rows = ledger(service.get(handler, "/api/dispute/ledger.xlsx"));
    Row row =
        rows.stream()
            .filter(r -> r.getCellText(0).equals(second.number()))
            .findFirst()
            .orElseThrow();
    assertThat(row.getCellText(5)).isEqualTo("'=HYPERLINK(\"http://x\")");
    assertThat(row.getCell(0).getType()).hasToString("STRING");
    assertThat(rows.stream().anyMatch(r -> r.getCellText(0).equals(first.number()))).isTrue();
    assertThat(service.get(handler, "/api/dispute/ledger.xlsx?area=T2").statusCode())
        .isEqualTo(404);
    assertThat(service.get(auditor, "/api/dispute/ledger.xlsx").statusCode()).isEqualTo(403);
  }

  @Test
  void aDocumentIsMadeOfTheMatterAndKept() {
    Matter matter = matter();
    step(
        matter,
        open -> {
          Parties parties = service.bean(Parties.class);
          parties.add(
              open.matter(),
              Party.About.named(Party.Side.APPLICANT, Party.Kind.PERSON, "张伟", null),
              "linli");
          Matter after =
              open.matter()
                  .withProgress(open.matter().progress().withAcceptedAt(open.now()))
                  .withAnswering(open.matter().answering().withUnit("CENTRE"));
          return Step.of("TEST", after);
        });
    JsonNode offers = service.json(handler, path(matter, "/documents"));
    assertThat(offers.get(0).get("template").asString()).isEqualTo("acceptance_note");
    assertThat(offers.get(0).get("available").asBoolean()).as(offers.get(0).toString()).isTrue();
    assertThat(service.get(leader, path(matter, "/documents")).statusCode()).isEqualTo(403);
    HttpResponse<byte[]> made =
        service.post(
            handler,
            path(matter, "/documents"),
            "{\"template\":\"acceptance_note\",\"format\":\"DOCX\"}",
            "If-Match",
            "\"2\"");
    assertThat(made.statusCode()).as(Service.text(made)).isEqualTo(201);
    byte[] docx = service.get(handler, made.headers().firstValue("Location").orElseThrow()).body();
    assertThat(docxText(docx)).contains("张伟", matter.number(), "矛盾纠纷受理通知书");
    HttpResponse<byte[]> missing =
        service.post(
            handler,
            path(matter, "/documents"),
            "{\"template\":\"referral_letter\",\"format\":\"DOCX\"}",
            "If-Match",
            "\"3\"");
    assertThat(missing.statusCode()).isEqualTo(409);
    assertThat(Service.text(missing)).contains("{{referralTo}}", "移送至");
    assertThat(service.json(handler, path(matter, "/documents")).get(0).get("made").size())
        .isEqualTo(1);
  }

  @Test
  void aTemplateIsTriedBeforeItIsPutInForce() {
    String admin = peers.token("admin", "/areas/C/area-admin");
    HttpResponse<byte[]> tried =
        service.post(
            admin,
            "/api/dispute/document-templates/preview",
            "{\"format\":\"DOCX\",\"body\":\"# {{category}}调解\"}");
    assertThat(tried.statusCode()).as(Service.text(tried)).isEqualTo(200);
    assertThat(docxText(tried.body())).contains("邻里调解");
    HttpResponse<byte[]> refused =
        service.post(
            admin,
            "/api/dispute/document-templates/preview",
            "{\"format\":\"PDF\",\"body\":\"# {{idCard}}\"}");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Service.text(refused)).contains("第 1 行：没有“idCard”这一占位符");
  }

  private static Matter matter() {
    return Opened.in(service, "T1V1G1", "CENTRE", STORY);
  }

  private static void step(
      Matter matter, java.util.function.Function<org.linli.dispute.matter.OpenMatter, Step> work) {
    service.bean(MatterChanges.class).asService(matter.id(), "linli", work);
  }

  private static String path(Matter matter, String rest) {
    return "/api/dispute/disputes/" + matter.id() + rest;
  }

  private static String id(HttpResponse<byte[]> added) {
    assertThat(added.statusCode()).as(Service.text(added)).isEqualTo(201);
    return Service.parse(added).get("id").asString();
  }

  /** Further arguments: headers in pairs, and fields as {@code name=value}. */
  private static HttpResponse<byte[]> upload(
      String token, Matter matter, int version, String name, byte[] content, String... more) {
    String boundary = "part-of-a-test";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    List<String> headers = new ArrayList<>(List.of("If-Match", "\"" + version + "\""));
    for (String one : more) {
      int cut = one.indexOf('=');
      if (cut < 0) {
        headers.add(one);
      } else {
        body.writeBytes(
            "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\nContent-Type: text/plain;charset=UTF-8\r\n\r\n%s\r\n"
                .formatted(boundary, one.substring(0, cut), one.substring(cut + 1))
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    body.writeBytes(
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            .formatted(boundary, name)
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    headers.addAll(List.of("Content-Type", "multipart/form-data; boundary=" + boundary));
    return service.send(
        token, path(matter, "/attachments"), body.toByteArray(), headers.toArray(String[]::new));
  }

  private static byte[] picture() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private static List<Row> ledger(HttpResponse<byte[]> answer) throws IOException {
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(200);
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
      return workbook.getFirstSheet().read();
    }
  }

  private static String docxText(byte[] docx) {
    try (var document =
            new org.apache.poi.xwpf.usermodel.XWPFDocument(new ByteArrayInputStream(docx));
        var extractor = new org.apache.poi.xwpf.extractor.XWPFWordExtractor(document)) {
      return extractor.getText();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> column(String sql) throws SQLException {
    try (Connection owner = database.asOwner().getConnection();
        Statement statement = owner.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  private static void asOwner(String sql) throws SQLException {
    try (Connection owner = database.asOwner().getConnection();
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
