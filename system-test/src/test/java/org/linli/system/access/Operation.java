package org.linli.system.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Role;

/**
 * One operation of a contract, with all references resolved.
 *
 * @param method in capitals
 * @param parameters name, in, required, schema of each
 * @param responses by status or {@code default}
 */
record Operation(
    String method,
    String path,
    Declared access,
    List<Map<String, Object>> parameters,
    Map<String, Object> responses) {

  /** What an operation's answer may be about. */
  enum Fields {
    ALL,
    COUNTS,
    OWN
  }

  /**
   * Its {@code x-linli-access}.
   *
   * @param roles empty when any valid token is let in, or anyone
   * @param handlers those of the roles that are let in to matters they take part in and nothing
   *     else
   * @param never the roles whose holder is refused, whatever else they hold
   * @param anyone whether no token is asked for or looked at
   */
  record Declared(
      Set<Role> roles,
      Set<Role> never,
      Set<Role> handlers,
      boolean anyone,
      @Nullable AreaParameter area,
      boolean own,
      Fields fields,
      Probe probe) {

    boolean admits(@Nullable Role role) {
      return roles.isEmpty() || (role != null && roles.contains(role));
    }
  }

  /** The parameter that names an area: in is path, query or body. */
  record AreaParameter(String in, String name) {}

  /**
   * How the matrix calls it.
   *
   * @param tile zoom of the tile to ask, or null
   * @param silent whether the answer may name no place: there may be nothing, or it is about one
   *     matter
   * @param above whether the answer may name the areas above the caller's own, which concern them
   * @param accepted statuses that mean "let in"
   */
  record Probe(
      Map<String, String> path,
      Map<String, String> query,
      @Nullable String body,
      @Nullable Map<String, String> form,
      @Nullable Map<String, String> multipart,
      @Nullable Integer tile,
      boolean silent,
      boolean above,
      Set<Integer> accepted) {}

  String label() {
    return method + " " + path;
  }

  boolean isTile() {
    return access.probe().tile() != null;
  }
}
