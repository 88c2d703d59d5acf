package org.linli.dispute.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
import org.linli.dispute.matter.Step;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;

/** Parties: what is kept of them, who reads it, and that nobody can be looked up by it. */
class PartyTest {

  private static final String PHONE = "13912345678";

  private static TestPeers peers;
  private static PostgisForTests.Database database;
  private static Service service;
  private static String handler;
  private static String other;
  private static String both;

  @BeforeAll
  static void start() {
    peers = new TestPeers();
    database = Service.database();
    service = Service.start(peers, database);
    handler = peers.token("handler", "/areas/T1/officer");
    other = peers.token("other", "/areas/T2/officer");
    both = peers.token("both", "/areas/T1/officer");
    Opened.unit(database, "ONE", "GOVERNANCE_CENTRE", "T1", "/C/T1/", "handler*", "both");
    Opened.unit(database, "TWO", "GOVERNANCE_CENTRE", "T2", "/C/T2/", "other*", "both");
  }

  @AfterAll
  static void stop() {
    service.close();
    peers.close();
  }

  @Test
  void everythingThatIsKeptOfAPartyIsForTheHandlersOfThatMatter() {
    Matter matter = Opened.in(service, "T1V1G1", "ONE", "故事");
    change(
        handler,
        matter,
        "POST",
        "/parties",
        """
        {"side":"APPLICANT","kind":"PERSON","name":"张伟","contact":{"phones":["139 8888 5678"],"emails":["Z@example.org"]},
         "language":"四川话","representative":"张敏","representativeContact":{"phones":["0990-5550123"]},"needs":"轮椅通道"}
        """);
    JsonNode party = parties(handler, matter).get(0);
    assertThat(party.get("contact").get("phones").get(0).asString()).isEqualTo("139 8888 5678");
    assertThat(party.get("language").asString()).isEqualTo("四川话");
    assertThat(party.get("representativeContact").get("phones").get(0).asString())
        .isEqualTo("0990-5550123");
    assertThat(party.get("needs").asString()).isEqualTo("轮椅通道");
    assertThat(status(peers.token("boss", "/areas/C/leader"), matter, "/file")).isEqualTo(403);
    assertThat(status(peers.token("area", "/areas/C/officer"), matter, "/file")).isEqualTo(403);
    assertThat(status(peers.token("cop", "/areas/C/police"), matter, "/file")).isEqualTo(404);
  }

  @Test
  void aCorrectionTakesThePlaceOfWhatWasThereAndAStrickenPartyKeepsTheNameOnly() {
    Matter matter = withParty("ONE", "T1V1G1", handler, "13700000001");
    String party = parties(handler, matter).get(0).get("id").asString();
    change(
        handler,
        matter,
        "PUT",
        "/parties/" + party,
        "{\"side\":\"APPLICANT\",\"kind\":\"PERSON\",\"name\":\"张巍\",\"contact\":{\"phones\":[\"13700000002\"]}}");
    JsonNode now = parties(handler, matter).get(0);
    assertThat(now.get("name").asString()).isEqualTo("张巍");
    assertThat(now.toString()).contains("13700000002").doesNotContain("13700000001");
    assertThat(count("party_contact_index", matter)).isEqualTo(1);
    change(handler, matter, "DELETE", "/parties/" + party, "");
    assertThat(parties(handler, matter).size()).isZero();
    assertThat(count("party_contact_index", matter)).isZero();
    assertThat(
            one(
                "select count(*) from dispute_party where dispute_id = '%s' and about_sealed is null"
                    .formatted(matter.id())))
        .isEqualTo("1");
  }

  @Test
  void nothingElseIsTakenAndNothingIsTakenThatIsNoContact() {
    Matter matter = Opened.in(service, "T1V1G1", "ONE", "故事");
    String party = "{\"side\":\"OTHER\",\"kind\":\"PERSON\",\"name\":\"某某\",%s}";
    for (String field :
        List.of(
            "\"religion\":\"x\"",
            "\"ethnicity\":\"x\"",
            "\"tags\":[\"x\"]",
            "\"score\":1",
            "\"petitions\":3",
            "\"contact\":{\"wechat\":\"x\"}",
            "\"contact\":{\"phones\":[\"不告诉\"]}",
            "\"contact\":{\"emails\":[\"nobody\"]}",
            "\"needs\":\"" + "长".repeat(201) + "\"")) {
      HttpResponse<byte[]> answer =
          service.post(
              handler,
              path(matter, "/parties"),
              party.formatted(field),
              "If-Match",
              "\"" + version(matter) + "\"");
      assertThat(answer.statusCode()).as(field).isEqualTo(400);
      assertThat(Service.text(answer)).doesNotContain("不告诉", "nobody");
    }
    assertThat(parties(handler, matter).size()).isZero();
  }

  @Test
  void whoHandlesBothIsToldAndWhoHandlesOneIsNot() {
    Matter here = withParty("ONE", "T1V1G1", handler, "+86 " + PHONE);
    Matter there = withParty("TWO", "T2V1G1", other, "139-1234-5678");
    assertThat(recognised(both, here)).containsExactly(there.id().toString());
    assertThat(recognised(both, there)).containsExactly(here.id().toString());
    assertThat(recognised(handler, here)).isEmpty();
    assertThat(recognised(other, there)).isEmpty();
    // Recorded with both matters, so that whoever asks who read it is told.
    assertThat(service.json(handler, path(here, "/reads")).toString()).contains("RECOGNITION");
    assertThat(service.json(other, path(there, "/reads")).toString()).contains("RECOGNITION");
  }

  @Test
  void whoDoesNotHandleTheMatterGetsNothing() {
    Matter here = withParty("ONE", "T1V1G1", handler, "13600000001");
    String path = recognition(handler, here);
    for (String token :
        List.of(
            peers.token("boss", "/areas/C/leader"),
            peers.token("area", "/areas/C/officer"),
            peers.token("cop", "/areas/C/police"),
            peers.token("otherarea", "/areas/T2/officer"),
            peers.token("med", "/areas/C/mediator"))) {
      HttpResponse<byte[]> answer = service.post(token, path, "");
      assertThat(answer.statusCode()).isIn(403, 404);
      assertThat(Service.text(answer)).doesNotContain("items");
    }
    String unknown = path(here, "/parties/00000000-0000-7000-8000-000000000000/recognition");
    assertThat(service.post(handler, unknown, "").statusCode()).isEqualTo(404);
  }

  @Test
  void aClosedMatterIsNotFound() {
    Matter here = withParty("ONE", "T1V1G1", handler, "13600000002");
    Matter there = withParty("ONE", "T1V1G1", handler, "13600000002");
    assertThat(recognised(handler, here)).containsExactly(there.id().toString());
    service
        .bean(MatterChanges.class)
        .asService(
            there.id(),
            "linli",
            open -> Step.of("TEST", open.matter().withStatus(DisputeStatus.NOT_ACCEPTED)));
    assertThat(recognised(handler, here)).isEmpty();
  }

  @Test
  void theHashesEndWithTheWordsOfTheMatter() {
    Matter matter = withParty("ONE", "T1V1G1", handler, "13600000008");
    assertThat(count("party_contact_index", matter)).isEqualTo(1);
    service
        .bean(MatterChanges.class)
        .asService(matter.id(), "linli", open -> Step.of("ERASED", open.matter()));
    assertThat(count("party_contact_index", matter)).isZero();
  }

  @Test
  void aContactInManyMattersIsNoHistory() {
    Matter first = withParty("ONE", "T1V1G1", handler, "13600000003");
    for (int i = 0; i < 7; i++) {
      withParty("ONE", "T1V1G1", handler, "13600000003");
    }
    assertThat(recognised(handler, first)).hasSize(5);
  }

  @Test
  void recognitionIsLimitedADay() {
    Opened.unit(database, "BUSY", "DEPARTMENT", "T1", "/C/T1/", "busy");
    String busy = peers.token("busy", "/areas/T1/officer");
    Matter here = withParty("BUSY", "T1V1G1", busy, "13600000004");
    String path = recognition(busy, here);
    for (int i = 0; i < 20; i++) {
      assertThat(service.post(busy, path, "").statusCode()).isEqualTo(200);
    }
    HttpResponse<byte[]> answer = service.post(busy, path, "");
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(Service.text(answer)).contains("recognitions-a-day");
  }

  @Test
  void noAddressOfTheServiceTakesATelephoneNumberOrAName() throws IOException {
    for (Resource contract :
        new PathMatchingResourcePatternResolver().getResources("classpath:contract/*.yaml")) {
      String text = contract.getContentAsString(StandardCharsets.UTF_8);
      Matcher parameter = Pattern.compile("name: ([A-Za-z-]+), in: (query|path)").matcher(text);
      while (parameter.find()) {
        // Staff are named by their accounts; nobody else is named in an address.
        String name = parameter.group(1).toLowerCase(Locale.ROOT).replace("username", "");
        assertThat(name)
            .as(contract.getFilename())
            .doesNotContain("phone", "contact", "mobile", "name", "email");
      }
    }
    assertThat(service.get(handler, "/api/dispute/parties").statusCode()).isEqualTo(404);
    assertThat(service.get(handler, "/api/dispute/parties?phone=" + PHONE).statusCode())
        .isEqualTo(404);
    assertThat(service.json(handler, "/api/dispute/disputes?q=" + PHONE).get("items").size())
        .isZero();
  }

  @Test
  void theDatabaseShowsAViewerTheIndexOfTheirOwnMattersOnlyAndNoTwoRowsAreEqual() {
    Matter one = withParty("ONE", "T1V1G1", handler, "13600000005");
    Matter two = withParty("TWO", "T2V1G1", other, "13600000005");
    Matter three = withParty("TWO", "T2V1G1", other, "13600000005");
    String those = "('%s', '%s', '%s')".formatted(one.id(), two.id(), three.id());
    String sql = "select count(*) from party_contact_index where dispute_id in " + those;
    assertThat(as("handler", "{officer@/C/T1/}", sql)).isEqualTo("1");
    assertThat(as("stranger", "{officer@/C/,leader@/C/,police@/C/,auditor@/}", sql)).isEqualTo("0");
    assertThat(
            one(
                "select count(distinct digest) from party_contact_index where dispute_id in "
                    + those))
        .isEqualTo("3");
  }

  @Test
  void theTableHoldsNoContactAndNoColumnForAnythingElse() {
    Matter matter = withParty("ONE", "T1V1G1", handler, "13600000006");
    String row =
        one(
            "select p::text || i::text from dispute_party p join party_contact_index i on i.party_id = p.id where p.dispute_id = '%s'"
                .formatted(matter.id()));
    assertThat(row)
        .doesNotContain("13600000006")
        .doesNotContain(HexFormat.of().formatHex("13600000006".getBytes(StandardCharsets.UTF_8)));
    assertThat(
            one(
                "select string_agg(column_name, ',' order by column_name) from information_schema.columns where table_name = 'dispute_party'"))
        .isEqualTo(
            "about_sealed,by_username,county_code,dispute_id,id,kind,name_sealed,representative_sealed,side,since,until");
  }

  @Test
  void afterAChangeOfTheKeyContactsAreHashedAnewAndStillFound() {
    Matter here = withParty("ONE", "T1V1G1", handler, "13600000007");
    Matter there = withParty("ONE", "T1V1G1", handler, "13600000007");
    String newer = "linli.sealing-keys=newer:" + "B".repeat(43) + "=," + Service.SEALING_KEY;
    String rings =
        "select string_agg(distinct ring, ',') from party_contact_index where dispute_id = '%s'";
    try (Service rotated = Service.start(peers, database, newer)) {
      rotated.await(() -> one(rings.formatted(here.id())).equals("newer"));
      assertThat(recognised(rotated, handler, here)).containsExactly(there.id().toString());
    } finally {
      String older = "linli.sealing-keys=" + Service.SEALING_KEY + ",newer:" + "B".repeat(43) + "=";
      try (Service back = Service.start(peers, database, older)) {
        back.await(() -> one(rings.formatted(here.id())).equals("test"));
        back.await(() -> back.bean(org.linli.commons.sealing.Seal.class).rewrap(1) == 0);
      }
    }
  }

  private static Matter withParty(String unit, String grid, String token, String phone) {
    Matter matter = Opened.in(service, grid, unit, "故事");
    change(
        token,
        matter,
        "POST",
        "/parties",
        "{\"side\":\"APPLICANT\",\"kind\":\"PERSON\",\"name\":\"张伟\",\"contact\":{\"phones\":[\"%s\"]}}"
            .formatted(phone));
    return matter;
  }

  private static String recognition(String token, Matter matter) {
    String party = parties(token, matter).get(0).get("id").asString();
    return path(matter, "/parties/" + party + "/recognition");
  }

  private static List<String> recognised(String token, Matter matter) {
    return recognised(service, token, matter);
  }

  private static List<String> recognised(Service at, String token, Matter matter) {
    String party = at.json(token, path(matter, "/file")).get("parties").get(0).get("id").asString();
    HttpResponse<byte[]> answer =
        at.post(token, path(matter, "/parties/" + party + "/recognition"), "");
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(200);
    Stream<JsonNode> items =
        StreamSupport.stream(Service.parse(answer).get("items").spliterator(), false);
    return items.map(item -> item.get("id").asString()).toList();
  }

  private static JsonNode parties(String token, Matter matter) {
    return service.json(token, path(matter, "/file")).get("parties");
  }

  private static void change(
      String token, Matter matter, String method, String below, String json) {
    String[] seen = {"If-Match", "\"" + version(matter) + "\""};
    HttpResponse<byte[]> answer =
        switch (method) {
          case "POST" -> service.post(token, path(matter, below), json, seen);
          case "PUT" -> service.put(token, path(matter, below), json, seen);
          default -> delete(token, path(matter, below), seen);
        };
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(200);
  }

  private static HttpResponse<byte[]> delete(String token, String path, String... headers) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(service.url() + path))
            .header("Authorization", "Bearer " + token)
            .headers(headers)
            .DELETE()
            .build();
    try {
      return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static int version(Matter matter) {
    return Integer.parseInt(
        one("select version from dispute where id = '%s'".formatted(matter.id())));
  }

  private static int count(String table, Matter matter) {
    return Integer.parseInt(
        one("select count(*) from %s where dispute_id = '%s'".formatted(table, matter.id())));
  }

  private static int status(String token, Matter matter, String below) {
    return service.get(token, path(matter, below)).statusCode();
  }

  private static String path(Matter matter, String below) {
    return "/api/dispute/disputes/" + matter.id() + below;
  }

  private static String one(String sql) {
    return as("linli", "{service@/}", sql);
  }

  private static String as(String username, String grants, String sql) {
    try (Connection connection = database.asApp().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "select set_config('linli.grants', '%s', false), set_config('linli.username', '%s', false)"
              .formatted(grants, username));
      try (ResultSet rows = statement.executeQuery(sql)) {
        return rows.next() ? String.valueOf(rows.getString(1)) : "";
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Names of contacts anywhere but where they belong would be a way to look somebody up. */
  @Test
  void noTableButThatOfPartiesAndTheirIndexKnowsOfContacts() {
    assertThat(
            one(
                "select coalesce(string_agg(distinct table_name, ','), '') from information_schema.columns where table_schema = 'public' and column_name ~ '(phone|mobile|contact|id_card|identity)'"))
        .isEmpty();
  }
}
