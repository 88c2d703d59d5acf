package org.linli.dispute.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.Settings;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.TestPeers;
import org.linli.dispute.Limit;
import org.linli.dispute.Service;
import org.linli.dispute.matter.Categories;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Settings over HTTP on a real database, with two copies of the service. */
class SettingsTest {

  private static final String LIMITS = "/api/dispute/settings/limits";
  private static final String CATEGORIES = "/api/dispute/settings/categories";

  private static TestPeers peers;
  private static PostgisForTests.Database database;
  private static Service service;
  private static String admin;
  private static String countyAdmin;
  private static String townAdmin;
  private static String officer;
  private static String auditor;

  @BeforeAll
  static void start() {
    peers = new TestPeers();
    database = Service.database();
    service = Service.start(peers, database);
    admin = peers.token("admin", "/system/system-admin");
    countyAdmin = peers.token("county.admin", "/areas/C/area-admin");
    townAdmin = peers.token("town.admin", "/areas/T1/area-admin");
    officer = peers.token("officer", "/areas/C/officer");
    auditor = peers.token("auditor", "/system/auditor");
  }

  @AfterAll
  static void stop() {
    service.close();
    peers.close();
  }

  @Test
  void whatTheProductComesWithIsVersionZeroAndFitsItsOwnForm() {
    JsonNode kinds = service.json(officer, "/api/dispute/settings");
    List<String> names = new ArrayList<>();
    for (JsonNode kind : kinds) {
      String name = kind.get("kind").asString();
      names.add(name);
      assertThat(kind.get("title").asString()).as(name).isNotEqualTo(name);
      SettingKind<?> one = service.bean(Settings.class).kind(name);
      assertThat(service.bean(Settings.class).faults(one, one.initial())).as(name).isEmpty();
    }
    assertThat(names).contains("categories", "decision-table", "limits", "safety-plan-kinds");
  }

  @Test
  void everyFieldOfEveryFormHasALabelInBothLanguages() {
    MessageSource messages = service.bean(MessageSource.class);
    List<String> missing = new ArrayList<>();
    for (JsonNode kind : service.json(officer, "/api/dispute/settings")) {
      String name = kind.get("kind").asString();
      for (JsonNode field : service.json(officer, "/api/dispute/settings/" + name).get("form")) {
        String key = "setting." + name + "." + field.get("path").asString();
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
          if (messages.getMessage(key, null, null, locale) == null) {
            missing.add(key + " " + locale);
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void aFormTellsAnEditorWhatEachFieldHolds() {
    JsonNode form = service.json(officer, "/api/dispute/settings/decision-table").get("form");
    JsonNode fact = field(form, "rows.conditions.fact");
    assertThat(fact.get("type").asString()).isEqualTo("CHOICE");
    assertThat(fact.get("parent").asString()).isEqualTo("rows.conditions");
    assertThat(fact.get("options").get(0).get("label").asString()).isEqualTo("暴力");
    assertThat(field(form, "rows").get("key").asString()).isEqualTo("code");
    JsonNode hours = field(service.json(officer, LIMITS).get("form"), "triageConfirmHours");
    assertThat(hours.get("unit").asString()).isEqualTo("小时");
    assertThat(hours.get("max").asInt()).isEqualTo(72);
  }

  @Test
  void aPublicationIsInForceInEveryCopyAtOnceAndKeepsItsHistory() {
    try (Service other = Service.start(peers, database)) {
      JsonNode before = service.json(admin, LIMITS);
      ObjectNode body = (ObjectNode) before.get("body");
      body.put("takeWorkingDays", 5);
      HttpResponse<byte[]> published =
          put(countyAdmin, LIMITS, body, "五个工作日，县里议定", before.get("version").asInt());
      assertThat(published.statusCode()).as(Service.text(published)).isEqualTo(200);
      int version = Service.parse(published).get("version").asInt();
      assertThat(published.headers().firstValue("ETag")).hasValue("\"" + version + "\"");
      assertThat(other.bean(Settings.class).limit(Limit.TAKE_WORKING_DAYS)).isEqualTo(5);
      assertThat(service.bean(Settings.class).limit(Limit.TAKE_WORKING_DAYS)).isEqualTo(5);
      JsonNode history = other.json(auditor, LIMITS + "/versions");
      assertThat(history.get(0).get("by").asString()).isEqualTo("county.admin");
      assertThat(history.get(0).get("reason").asString()).isEqualTo("五个工作日，县里议定");
      assertThat(history.get(history.size() - 1).get("version").asInt()).isZero();
      JsonNode one = other.json(auditor, LIMITS + "/versions/" + version);
      assertThat(one.get("body").get("takeWorkingDays").asInt()).isEqualTo(5);
      assertThat(one.get("before").get("takeWorkingDays").asInt()).isEqualTo(3);
    }
  }

  @Test
  void ofTwoWhoEditTheSameVersionOnePublishes() {
    JsonNode seen = service.json(admin, LIMITS);
    ObjectNode body = (ObjectNode) seen.get("body");
    int version = seen.get("version").asInt();
    assertThat(put(admin, LIMITS, body, "一", version).statusCode()).isEqualTo(200);
    assertThat(put(admin, LIMITS, body, "二", version).statusCode()).isEqualTo(412);
    assertThat(service.put(admin, LIMITS, change(body, "三")).statusCode()).isEqualTo(428);
  }

  @Test
  void allFaultsComeAtOnceAsJsonPointersInTheReadersLanguageAndNothingIsPublished() {
    int version = service.json(admin, LIMITS).get("version").asInt();
    String bad =
        """
        {"body": {"takeWorkingDays": 99, "returnsAllowed": "two", "pinTries": 4.5, "surprise": 1}, "reason": "r"}
        """;
    HttpResponse<byte[]> refused =
        service.put(admin, LIMITS, bad, "If-Match", "\"" + version + "\"", "Accept-Language", "en");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Service.text(refused))
        .contains("/takeWorkingDays", "Must lie between 1 and 10")
        .contains("/returnsAllowed", "/pinTries")
        .contains("/surprise", "There is no such field");
    assertThat(service.json(admin, LIMITS).get("version").asInt()).isEqualTo(version);
    JsonNode dry =
        Service.parse(
            service.post(admin, LIMITS + "/check", "{\"body\": {\"takeWorkingDays\": 99}}"));
    assertThat(dry.get("violations").get(0).get("message").asString()).isEqualTo("应在 1 到 10 之间");
    assertThat(
            Service.parse(service.post(admin, LIMITS + "/check", "{\"body\": {}}"))
                .get("violations")
                .size())
        .isZero();
  }

  @Test
  void onlyAdministratorsOfTheWholePublish() {
    JsonNode seen = service.json(townAdmin, LIMITS);
    assertThat(seen.get("mayPublish").asBoolean()).isFalse();
    assertThat(service.json(countyAdmin, LIMITS).get("mayPublish").asBoolean()).isTrue();
    ObjectNode body = (ObjectNode) seen.get("body");
    int version = seen.get("version").asInt();
    HttpResponse<byte[]> refused = put(townAdmin, LIMITS, body, "r", version);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(Service.text(refused)).contains("setting-root-only");
    assertThat(put(officer, LIMITS, body, "r", version).statusCode()).isEqualTo(403);
    assertThat(service.get(officer, LIMITS + "/versions").statusCode()).isEqualTo(403);
    assertThat(service.get(admin, "/api/dispute/settings/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void aPublicationWithoutReasonIsRefused() {
    JsonNode seen = service.json(admin, LIMITS);
    int version = seen.get("version").asInt();
    ObjectNode body = (ObjectNode) seen.get("body");
    assertThat(put(admin, LIMITS, body, "", version).statusCode()).isEqualTo(400);
    assertThat(put(admin, LIMITS, body, "   ", version).statusCode()).isEqualTo(400);
  }

  @Test
  void aNewCategoryGetsTheNextOrdinalAndNoneCanBeTakenOut() {
    JsonNode seen = service.json(admin, CATEGORIES);
    int version = seen.get("version").asInt();
    ObjectNode body = (ObjectNode) seen.get("body");
    var list = body.withArray("categories");
    list.insertObject(0)
        .put("code", "pets")
        .put("name", "<script>alert(1)</script>")
        .put("nameEn", "Pets")
        .put("active", true);
    HttpResponse<byte[]> tooLong = put(admin, CATEGORIES, body, "新增", version);
    assertThat(tooLong.statusCode()).isEqualTo(400);
    ((ObjectNode) list.get(0)).put("name", "<b>宠物</b>");
    ((ObjectNode) list.get(2)).put("active", false);
    HttpResponse<byte[]> published = put(admin, CATEGORIES, body, "新增", version);
    assertThat(published.statusCode()).as(Service.text(published)).isEqualTo(200);
    Categories categories = service.bean(Categories.class);
    assertThat(categories.list().getFirst().code()).isEqualTo("pets");
    assertThat(categories.find("pets").orElseThrow().ordinal()).isEqualTo(18);
    assertThat(categories.find("pets").orElseThrow().name()).isEqualTo("<b>宠物</b>");
    assertThat(categories.find("neighbour").orElseThrow().ordinal()).isEqualTo(1);
    assertThat(categories.findOffered("neighbour")).isEmpty();
    list.remove(0);
    HttpResponse<byte[]> refused = put(admin, CATEGORIES, body, "去掉", version + 1);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Service.text(refused)).contains("setting-kept", "pets");
  }

  @Test
  void nobodyChangesWhatWasPublished() throws SQLException {
    JsonNode seen = service.json(admin, LIMITS);
    put(admin, LIMITS, (ObjectNode) seen.get("body"), "r", seen.get("version").asInt());
    for (String change :
        List.of(
            "update setting set reason = 'other'",
            "update setting set body = '{}'",
            "delete from setting")) {
      try (Connection connection = database.asApp().getConnection();
          Statement statement = connection.createStatement()) {
        assertThatThrownBy(() -> statement.execute(change))
            .as(change)
            .hasMessageContaining("permission denied");
      }
    }
    try (Connection connection = database.asApp().getConnection();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(
              () ->
                  statement.execute(
                      "insert into setting values ('limits', 999, '{}', 'r', 'nobody', now())"))
          .hasMessageContaining("row-level security");
    }
  }

  private static HttpResponse<byte[]> put(
      String token, String path, ObjectNode body, String reason, int version) {
    return service.put(token, path, change(body, reason), "If-Match", "\"" + version + "\"");
  }

  private static String change(ObjectNode body, String reason) {
    ObjectNode change = JsonMapper.shared().createObjectNode();
    change.set("body", body);
    change.put("reason", reason);
    return change.toString();
  }

  private static JsonNode field(JsonNode form, String path) {
    for (JsonNode field : form) {
      if (field.get("path").asString().equals(path)) {
        return field;
      }
    }
    throw new AssertionError("no field " + path);
  }
}
