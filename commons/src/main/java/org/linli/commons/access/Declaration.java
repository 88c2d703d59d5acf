package org.linli.commons.access;

import java.util.Set;

/**
 * What a contract says of one operation.
 *
 * @param method HTTP method in capitals
 * @param path path template as in the contract: {@code /api/grid/areas/{code}}
 * @param roles the roles that admit; empty when any valid token does
 * @param queryParameters the names of the query parameters it knows
 */
public record Declaration(
    String method, String path, Set<Role> roles, Set<String> queryParameters) {

  public Declaration {
    roles = Set.copyOf(roles);
    queryParameters = Set.copyOf(queryParameters);
  }
}
