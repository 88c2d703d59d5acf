package org.linli.system.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.commons.access.Role;

class ContractsTest {

  private final List<Operation> operations = read();

  @TempDir private Path folder;

  @Test
  void everyOperationOfEveryContractDeclaresItsAccess() {
    assertThat(operations)
        .extracting(Operation::label)
        .contains(
            "GET /api/session",
            "GET /api/grid/tiles/{layer}/{z}/{x}/{y}",
            "POST /api/dispute/reports",
            "GET /api/analysis/hot-spots")
        .hasSizeGreaterThanOrEqualTo(24)
        .doesNotHaveDuplicates();
  }

  @Test
  void everyOperationIsCalledAsEverybodyAndWithoutToken() {
    // Nine roles in five relations, three without area, one account without rights, no token.
    assertThat(Case.callers()).hasSize(10 * 5 + 3 + 1);
    List<Case> cases = Case.all(operations);
    long variants = cases.stream().map(Case::what).distinct().count();
    assertThat(variants).isGreaterThan(operations.size());
    assertThat(cases).doesNotHaveDuplicates();
    for (Operation operation : operations) {
      // Of those that the caller does not matter for: each role in its own area, no rights, no
      // token.
      int fewest = operation.access().anyone() ? 12 + 1 + 1 : Case.callers().size() + 1;
      assertThat(cases.stream().filter(one -> one.operation().equals(operation)))
          .as(operation.label())
          .hasSizeGreaterThanOrEqualTo(fewest);
    }
  }

  @Test
  void everyLayerIsAsked() {
    assertThat(Case.all(operations))
        .extracting(Case::what)
        .contains(
            "GET /api/grid/tiles/{layer}/{z}/{x}/{y}",
            "GET /api/grid/tiles/{layer}/{z}/{x}/{y} layer=areas",
            "GET /api/grid/tiles/{layer}/{z}/{x}/{y} layer=context",
            "GET /api/grid/areas without parent");
  }

  @ParameterizedTest
  @CsvSource({
    "GET /api/grid/areas/{code}, OFFICER, OWN, LET_IN",
    "GET /api/grid/areas/{code}, OFFICER, PARENT, LET_IN",
    "GET /api/grid/areas/{code}, OFFICER, CHILD, NOT_FOUND",
    "GET /api/grid/areas/{code}, OFFICER, SIBLING, NOT_FOUND",
    "GET /api/grid/areas/{code}, OFFICER, NONE, NOT_FOUND",
    "GET /api/grid/areas/{code}, AUDITOR, HELD, LET_IN",
    "GET /api/grid/areas/{code}, SERVICE, HELD, FORBIDDEN",
    "GET /api/dispute/disputes/{id}, VOLUNTEER, OWN, FORBIDDEN",
    "GET /api/dispute/disputes/{id}, OFFICER, SIBLING, NOT_FOUND",
    "POST /api/dispute/reports, GRID_WORKER, SIBLING, NOT_FOUND",
    "POST /api/grid/locate, VOLUNTEER, SIBLING, LET_IN_ELSEWHERE",
    "GET /api/grid/imports, AREA_ADMIN, SIBLING, LET_IN_ELSEWHERE",
    "GET /api/grid/fabric, SERVICE, HELD, LET_IN",
    "GET /api/grid/fabric, SYSTEM_ADMIN, HELD, FORBIDDEN",
    "GET /api/session, POLICE, NONE, LET_IN_ELSEWHERE",
  })
  void demandsFollowFromTheDeclaration(
      String label, Role role, Relation relation, Case.Demand demand) {
    assertThat(Case.all(operations))
        .filteredOn(one -> one.what().equals(label))
        .filteredOn(one -> new Case.Caller(role, relation).equals(one.caller()))
        .singleElement()
        .extracting(Case::demand)
        .isEqualTo(demand);
  }

  @Test
  void anOperationThatDeclaresNothingFails() {
    assertFault("get: {responses: {}}", "GET /x: declares no x-linli-access");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{fields: all} | either roles or who",
        "{roles: [king], fields: all} | no role king",
        "{who: anybody, fields: all} | anybody is not known",
        "{roles: [leader]} | fields must be",
        "{roles: [leader], fields: all, when: never} | [when], which the matrix does not know",
        "{roles: [leader], fields: all, area: {in: cookie, name: a}} | area must be",
        "{roles: [leader], fields: all, probe: {cookie: x}} | [cookie], which",
      })
  void aShapeTheMatrixDoesNotKnowFails(String access, String fault) {
    assertFault("get: {x-linli-access: " + access + ", responses: {}}", fault);
  }

  @Test
  void aProbeMustSayWhatItNeeds() {
    String access = "x-linli-access: {roles: [leader], fields: all}";
    assertFault(
        "get: {" + access + ", parameters: [{name: id, in: path, required: true}]}",
        "no value for id");
    assertFault("post: {" + access + ", requestBody: {required: true}}", "gives no body");
  }

  private void assertFault(String item, String fault) {
    Path contract = folder.resolve("contract.yaml");
    assertThatThrownBy(
            () -> {
              Files.writeString(contract, "paths:\n  /x: {" + item + "}\n");
              Contracts.of(List.of(contract));
            })
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(fault);
  }

  private static List<Operation> read() {
    try {
      return Contracts.ofRepository(Path.of(System.getProperty("linli.repository", "..")));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
