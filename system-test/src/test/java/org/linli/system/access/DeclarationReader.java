package org.linli.system.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Role;

/** Reads {@code x-linli-access}; a shape it does not know is a fault, never passed over. */
final class DeclarationReader {

  private static final Set<String> KEYS =
      Set.of("roles", "never", "handlers", "who", "area", "own", "fields", "probe");
  private static final Set<String> PROBE_KEYS =
      Set.of("path", "query", "body", "form", "multipart", "tile", "accepted", "silent", "above");
  private static final Set<Integer> LET_IN = Set.of(200, 204);

  private final String label;

  private DeclarationReader(String label) {
    this.label = label;
  }

  /**
   * Reads one operation, its references resolved.
   *
   * @throws IllegalStateException naming the operation and what is wrong with its declaration
   */
  static Operation read(String method, String path, Map<String, Object> operation) {
    String verb = method.toUpperCase(Locale.ROOT);
    DeclarationReader reader = new DeclarationReader(verb + " " + path);
    List<Map<String, Object>> parameters =
        Maps.list(operation.get("parameters")).stream().map(Maps::of).toList();
    Operation read =
        new Operation(
            verb,
            path,
            reader.declared(operation.get("x-linli-access")),
            parameters,
            Maps.in(operation, "responses"));
    reader.requireCallable(read, operation.containsKey("requestBody"));
    return read;
  }

  private Operation.Declared declared(@Nullable Object node) {
    Map<String, Object> access = Maps.of(node);
    if (access.isEmpty()) {
      throw fault("declares no x-linli-access");
    }
    refuseUnknown(access.keySet(), KEYS);
    Set<Role> roles = roles(access.get("roles"));
    Set<Role> handlers = roles(access.get("handlers"));
    if (!roles.containsAll(handlers)) {
      throw fault("handlers must be among the roles");
    }
    Set<Role> never = roles(access.get("never"));
    if (roles.stream().anyMatch(never::contains)) {
      throw fault("a role cannot be admitted and refused");
    }
    Object who = access.get("who");
    if (who != null && !who.equals("signed-in") && !who.equals("anyone")) {
      throw fault("who: " + who + " is not known");
    }
    if (roles.isEmpty() != (who != null)) {
      throw fault("must declare either roles or who: signed-in or anyone");
    }
    return new Operation.Declared(
        roles,
        never,
        handlers,
        "anyone".equals(who),
        area(access.get("area")),
        Boolean.TRUE.equals(access.get("own")),
        fields(access.get("fields")),
        probe(Maps.in(access, "probe")));
  }

  private Set<Role> roles(@Nullable Object names) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Object name : Maps.list(names)) {
      roles.add(Role.find("" + name).orElseThrow(() -> fault("there is no role " + name)));
    }
    return roles;
  }

  private Operation.@Nullable AreaParameter area(@Nullable Object node) {
    if (node == null) {
      return null;
    }
    Map<String, String> area = Maps.texts(node);
    boolean known =
        area.keySet().equals(Set.of("in", "name"))
            && Set.of("path", "query", "body").contains(area.get("in"));
    if (!known) {
      throw fault("area must be {in: path|query|body, name: …}");
    }
    return new Operation.AreaParameter(area.get("in"), area.get("name"));
  }

  private Operation.Fields fields(@Nullable Object name) {
    for (Operation.Fields fields : Operation.Fields.values()) {
      if (fields.name().toLowerCase(Locale.ROOT).equals(name)) {
        return fields;
      }
    }
    throw fault("fields must be all, counts or own, not " + name);
  }

  private Operation.Probe probe(Map<String, Object> probe) {
    refuseUnknown(probe.keySet(), PROBE_KEYS);
    Set<Integer> accepted =
        Maps.list(probe.get("accepted")).stream()
            .map(status -> (Integer) status)
            .collect(Collectors.toSet());
    return new Operation.Probe(
        Maps.texts(probe.get("path")),
        Maps.texts(probe.get("query")),
        (String) probe.get("body"),
        probe.containsKey("form") ? Maps.texts(probe.get("form")) : null,
        probe.containsKey("multipart") ? Maps.texts(probe.get("multipart")) : null,
        (Integer) probe.get("tile"),
        Boolean.TRUE.equals(probe.get("silent")),
        Boolean.TRUE.equals(probe.get("above")),
        accepted.isEmpty() ? LET_IN : accepted);
  }

  /** Every part of the path must have a value, and a body where the operation takes one. */
  private void requireCallable(Operation operation, boolean takesBody) {
    Operation.Probe probe = operation.access().probe();
    Operation.AreaParameter area = operation.access().area();
    for (Map<String, Object> parameter : operation.parameters()) {
      String name = "" + parameter.get("name");
      boolean needed = Boolean.TRUE.equals(parameter.get("required"));
      boolean given =
          probe.path().containsKey(name)
              || probe.query().containsKey(name)
              || (area != null && area.name().equals(name))
              || (probe.tile() != null && Set.of("z", "x", "y").contains(name));
      if (needed && !given) {
        throw fault("its probe gives no value for " + name);
      }
    }
    if (takesBody && probe.body() == null && probe.form() == null && probe.multipart() == null) {
      throw fault("its probe gives no body");
    }
  }

  private void refuseUnknown(Set<String> keys, Set<String> known) {
    Set<String> unknown = new TreeSet<>(keys);
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw fault("x-linli-access has " + unknown + ", which the matrix does not know");
    }
  }

  private IllegalStateException fault(String what) {
    return new IllegalStateException(label + ": " + what);
  }
}
