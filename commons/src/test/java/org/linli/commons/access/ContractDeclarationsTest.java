package org.linli.commons.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class ContractDeclarationsTest {

  private static ContractDeclarations read(String access) {
    String contract =
        """
        paths:
          /api/x/{id}:
            get:
              parameters:
                - {name: id, in: path}
                - {name: deep, in: query}
                - $ref: '#/components/parameters/From'
                - $ref: 'common.yaml#/components/parameters/Limit'
        %s
        components:
          parameters:
            From: {name: from, in: query}
        """
            .formatted(access);
    return ContractDeclarations.read(
        List.of(new ByteArrayResource(contract.getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void anOperationNamesItsRolesAndTheQueryParametersItKnows() {
    Declaration declaration =
        read("      x-linli-access: {roles: [officer, grid-worker]}")
            .find("GET", "/api/x/{id}")
            .orElseThrow();

    assertThat(declaration.roles()).containsExactlyInAnyOrder(Role.OFFICER, Role.GRID_WORKER);
    assertThat(declaration.queryParameters()).containsExactlyInAnyOrder("deep", "from", "limit");
  }

  @Test
  void anOperationThatDeclaresNothingStopsTheStart() {
    assertThatThrownBy(() -> read(""))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("GET /api/x/{id}");
  }

  @Test
  void whatIsForAnyoneMustSaySoByItsPath() {
    assertThatThrownBy(() -> read("      x-linli-access: {who: anyone}"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("/api/*/public/**");
    String contract =
        """
        paths:
          /api/x/public/form: {get: {x-linli-access: {who: anyone}}}
          /open311/v2/services.json: {get: {x-linli-access: {who: anyone}}}
          /api/x/mine: {get: {x-linli-access: {who: signed-in}}}
        """;
    assertThat(
            ContractDeclarations.read(
                    List.of(new ByteArrayResource(contract.getBytes(StandardCharsets.UTF_8))))
                .forAnyone())
        .extracting(Declaration::path)
        .containsExactlyInAnyOrder("/api/x/public/form", "/open311/v2/services.json");
  }

  @Test
  void aRoleThatDoesNotExistStopsTheStart() {
    assertThatThrownBy(() -> read("      x-linli-access: {roles: [king]}"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("king");
  }
}
