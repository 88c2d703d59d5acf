package org.linli.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.linli.commons.access.Role;
import tools.jackson.databind.JsonNode;

/**
 * Needs the running product with the demo county: {@code mvn -Psystem -pl system-test -am test}.
 */
@Tag("system")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {

  private final String product = environment("LINLI_URL", "http://localhost:8080");
  private final List<Operation> operations = operations();
  private final List<Case> cases = Case.all(operations);
  private final MatrixReport report = new MatrixReport();
  private Accounts accounts;
  private Probe probe;
  private Judge judge;

  @BeforeAll
  void prepare() {
    accounts =
        new Accounts(
            environment("LINLI_KEYCLOAK_URL", "http://127.0.0.1:8081/auth"),
            environment("LINLI_KEYCLOAK_ADMIN_USER", "linli-admin"),
            environment("LINLI_KEYCLOAK_ADMIN_PASSWORD", ""));
    Case.Caller admin = new Case.Caller(Role.SYSTEM_ADMIN, Relation.HELD);
    accounts.create(name(admin), List.of("/system/" + Role.SYSTEM_ADMIN.wireName()));
    String area = environment("LINLI_MATRIX_AREA", "990102101000");
    Target target = Target.read(product, accounts.token(name(admin)), area);
    accounts.createNoArea();
    Stream.concat(Case.callers().stream(), Case.twofold().stream())
        .filter(caller -> !caller.equals(admin))
        .forEach(caller -> accounts.create(name(caller), groups(caller, target)));
    judge = new Judge(target);
    JsonNode report = fileReport(target);
    probe =
        new Probe(product, target, report.get("disputeId").asString(), report.get("id").asString());
  }

  @AfterAll
  void cleanUp() throws IOException {
    if (accounts != null) {
      accounts.close();
    }
    report.write(Path.of(System.getProperty("linli.report", "target/access-matrix.md")));
  }

  @TestFactory
  Stream<DynamicTest> everyAnswerIsTheDeclaredOne() {
    Map<String, List<Case>> byWhat = new LinkedHashMap<>();
    cases.forEach(one -> byWhat.computeIfAbsent(one.what(), w -> new ArrayList<>()).add(one));
    Pattern only = Pattern.compile(environment("LINLI_MATRIX_ONLY", ""));
    return byWhat.entrySet().stream()
        .filter(entry -> only.matcher(entry.getKey()).find())
        .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> call(entry.getValue())));
  }

  @Test
  void whatNoContractDeclaresIsNotThere() {
    Case.Caller leader = new Case.Caller(Role.LEADER, Relation.OWN);
    TreeSet<String> services = new TreeSet<>();
    for (Operation operation : operations) {
      String[] steps = operation.path().split("/", -1);
      if (steps.length > 3) {
        services.add(steps[2]);
      }
    }
    assertThat(services).hasSizeGreaterThanOrEqualTo(3);
    for (String service : services) {
      assertThat(status("/api/" + service + "/nothing", leader)).as(service).isEqualTo(404);
      assertThat(status("/api/" + service + "/actuator/health", leader)).isEqualTo(404);
    }
    assertThat(status("/api/nothing", leader)).isEqualTo(404);
  }

  @Test
  void theServicesInsidesAreNotReachable() {
    Case.Caller admin = new Case.Caller(Role.SYSTEM_ADMIN, Relation.HELD);
    for (String path :
        List.of("/actuator/env", "/actuator/beans", "/actuator/health/fabric", "/actuator/info")) {
      assertThat(status(path, admin)).as(path).isBetween(400, 499);
    }
  }

  private void call(List<Case> group) {
    List<String> faults = new ArrayList<>();
    for (Case one : group) {
      String token = one.caller() == null ? null : accounts.token(name(one.caller()));
      HttpResponse<byte[]> answer = Http.send(probe.request(one, token));
      List<String> wrong = judge.faults(one, answer);
      report.add(one, wrong.isEmpty());
      String who = one.caller() == null ? "no token" : one.caller().label();
      wrong.forEach(fault -> faults.add(who + ": " + fault));
    }
    assertThat(faults).isEmpty();
  }

  private int status(String path, Case.Caller caller) {
    HttpRequest request = Http.request(product + path, accounts.token(name(caller))).build();
    return Http.send(request).statusCode();
  }

  /** What the matrix asks for by id must be there; the officer of the target area files it. */
  private JsonNode fileReport(Target target) {
    String officer = accounts.token(name(new Case.Caller(Role.OFFICER, Relation.OWN)));
    HttpResponse<byte[]> answer =
        Http.json(
            "POST",
            product + "/api/dispute/reports",
            officer,
            Map.of(
                "channel",
                "OFFICER",
                "category",
                "neighbour",
                "words",
                "Probe of the access matrix",
                "position",
                List.of(target.lon(), target.lat())));
    return Http.read(answer).get("report");
  }

  private static List<String> groups(Case.Caller caller, Target target) {
    if (caller.role() == null) {
      return List.of();
    }
    if (caller.relation() == Relation.HELD) {
      return List.of("/system/" + caller.role().wireName());
    }
    String area = "/areas/" + target.areaOf(caller.relation()) + "/";
    return caller.also() == null
        ? List.of(area + caller.role().wireName())
        : List.of(area + caller.role().wireName(), area + caller.also().wireName());
  }

  private static String name(Case.Caller caller) {
    return caller.label().toLowerCase(java.util.Locale.ROOT).replace('/', '.').replace('+', '.');
  }

  private static List<Operation> operations() {
    try {
      return Contracts.ofRepository(Path.of(System.getProperty("linli.repository", "..")));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String environment(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : value;
  }
}
