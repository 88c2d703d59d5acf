package org.linli.system.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The life of an account in the real Keycloak, seen from both sides. */
@Tag("system")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffSystemTest {

  private static final String PASSWORD = "A-long-Password-of-its-own-7";

  private final String product = environment("LINLI_URL", "http://localhost:8080");
  private final String town = environment("LINLI_MATRIX_AREA", "990102101000");
  private final String run = Long.toString(System.currentTimeMillis(), 36);
  private final String root = "st-root-" + run;
  private final String admin = "st-admin-" + run;
  private final Realm realm =
      new Realm(
          environment("LINLI_KEYCLOAK_URL", "http://127.0.0.1:8081/auth"),
          environment("LINLI_KEYCLOAK_ADMIN_USER", "linli-admin"),
          environment("LINLI_KEYCLOAK_ADMIN_PASSWORD", ""));
  private final List<String> invited = new ArrayList<>();

  @BeforeAll
  void takeIn() {
    realm.create(root, PASSWORD, "/system/system-admin");
    realm.create(admin, PASSWORD, "/areas/" + town + "/area-admin");
    JsonNode adopted =
        read(
            call(
                root,
                "POST",
                "/api/person/staff/adoption",
                "{\"usernames\":[\"%s\",\"%s\"]}".formatted(root, admin),
                null));
    assertThat(adopted.path("adopted").asInt()).as("%s", adopted).isEqualTo(2);
  }

  @AfterAll
  void goAway() {
    for (String id : invited) {
      String body = "{\"lastDay\":\"%s\",\"reason\":\"test\"}";
      step(admin, id, "leave", body.formatted(LocalDate.now().minusDays(2)));
    }
    realm.delete(admin);
    realm.delete(root);
  }

  @Test
  void whoIsInvitedMustSetAPasswordBeforeAnything() {
    String name = "st-new-" + run;
    String id = invite(name);
    JsonNode user = realm.user(name);
    assertThat(user.path("enabled").asBoolean()).isTrue();
    assertThat(user.path("requiredActions").toString()).contains("UPDATE_PASSWORD");
    assertThat(realm.groups(name)).isEqualTo("[]");
    JsonNode shown = read(step(admin, id, "password", null));
    assertThat(realm.signIn(name, shown.path("password").asString()).path("error").asString())
        .isEqualTo("invalid_grant");
  }

  @Test
  void aRightIsInTheTokenAndASuspensionEndsTheSession() {
    String name = "st-officer-" + run;
    String id = invite(name);
    realm.firstSignIn(name, PASSWORD);
    assertThat(Realm.claims(realm.signIn(name, PASSWORD))).doesNotContain("areas");
    JsonNode account =
        read(
            step(
                admin, id, "grants", "{\"role\":\"officer\",\"areaCode\":\"%s\"}".formatted(town)));
    assertThat(account.path("provisioning").path("state").asString()).isEqualTo("DONE");
    JsonNode signedIn = realm.signIn(name, PASSWORD);
    assertThat(Realm.claims(signedIn).replace("\\/", "/")).contains("/areas/" + town + "/officer");
    assertThat(realm.refresh(signedIn).has("access_token")).isTrue();
    assertThat(step(admin, id, "suspend", "{\"reason\":\"test\"}").statusCode()).isEqualTo(200);
    assertThat(realm.refresh(signedIn).has("access_token")).isFalse();
    assertThat(realm.signIn(name, PASSWORD).has("access_token")).isFalse();
    assertThat(realm.groups(name)).isEqualTo("[]");
  }

  @Test
  void anAdministratorOfATownActsNowhereElse() {
    String county = town.substring(0, 6) + "000000";
    String body = "{\"username\":\"st-none-%s\",\"name\":\"某人\",\"homeArea\":\"%s\"}";
    assertThat(
            call(admin, "POST", "/api/person/staff", body.formatted(run, county), null)
                .statusCode())
        .isEqualTo(404);
    String id = invite("st-small-" + run);
    assertThat(
            step(admin, id, "grants", "{\"role\":\"leader\",\"areaCode\":\"%s\"}".formatted(county))
                .statusCode())
        .isEqualTo(404);
    JsonNode own =
        read(call(admin, "GET", "/api/person/staff?q=" + admin, null, null)).path("items").path(0);
    assertThat(
            step(
                    admin,
                    own.path("id").asString(),
                    "grants",
                    "{\"role\":\"leader\",\"areaCode\":\"%s\"}".formatted(town))
                .statusCode())
        .isEqualTo(403);
  }

  private String invite(String username) {
    HttpResponse<String> answer =
        call(
            admin,
            "POST",
            "/api/person/staff",
            "{\"username\":\"%s\",\"name\":\"某人\",\"homeArea\":\"%s\"}".formatted(username, town),
            null);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    String id = read(answer).path("id").asString();
    invited.add(id);
    return id;
  }

  private HttpResponse<String> step(String who, String id, String step, @Nullable String body) {
    int version =
        read(call(root, "GET", "/api/person/staff/" + id, null, null)).path("version").asInt();
    return call(who, "POST", "/api/person/staff/" + id + "/" + step, body, "\"" + version + '"');
  }

  private HttpResponse<String> call(
      String who, String method, String path, @Nullable String body, @Nullable String ifMatch) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(product + path))
            .header(
                "Authorization",
                "Bearer " + realm.signIn(who, PASSWORD).path("access_token").asString())
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return Realm.send(request.build());
  }

  private static JsonNode read(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return Realm.JSON.readTree(answer.body());
  }

  private static String environment(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : value;
  }
}
