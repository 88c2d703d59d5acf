package org.linli.commons.access;

import java.util.Set;

/**
 * What a contract says of one operation.
 *
 * @param method HTTP method in capitals
 * @param path path template as in the contract: {@code /api/grid/areas/{code}}
 * @param roles the roles that admit; empty when any valid token does, or anyone
 * @param never the roles whose holder is not admitted, whatever else they hold: the police to help
 *     that residents asked for
 * @param anyone whether it is for people without an account: no token is asked for or looked at
 * @param queryParameters the names of the query parameters it knows
 */
public record Declaration(
    String method,
    String path,
    Set<Role> roles,
    Set<Role> never,
    boolean anyone,
    Set<String> queryParameters) {

  public Declaration {
    if (anyone && !roles.isEmpty()) {
      throw new IllegalArgumentException(method + " " + path + " is for anyone and for " + roles);
    }
    roles = Set.copyOf(roles);
    never = Set.copyOf(never);
    queryParameters = Set.copyOf(queryParameters);
  }
}
