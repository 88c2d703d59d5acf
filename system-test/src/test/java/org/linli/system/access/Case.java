package org.linli.system.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Role;

/**
 * One call of the matrix.
 *
 * @param layer value of the path parameter {@code layer} where it is not the probe's, else null
 * @param namesArea whether the parameter that names an area is given
 * @param caller null for a call without token
 */
record Case(
    Operation operation, @Nullable String layer, boolean namesArea, @Nullable Caller caller) {

  /**
   * Who calls.
   *
   * @param role null for an account without any right
   * @param also another role held in the same area, which some operations refuse; mostly null
   */
  record Caller(@Nullable Role role, Relation relation, @Nullable Role also) {

    Caller(@Nullable Role role, Relation relation) {
      this(role, relation, null);
    }

    String label() {
      String first = role == null ? "nobody" : role.wireName() + "/" + relation;
      return also == null ? first : first + "+" + also.wireName();
    }
  }

  /** What the answer must be. */
  enum Demand {
    UNAUTHORIZED,
    FORBIDDEN,
    NOT_FOUND,
    /** Let in; the answer is about the target. */
    LET_IN,
    /** Let in; the answer says nothing about anything outside the caller's own subtree. */
    LET_IN_ELSEWHERE,
    /** Let in; the answer says nothing about any place. */
    LET_IN_EMPTY,
    /** Let in whoever calls, with the same answer: the caller is not looked at. */
    LET_IN_BLIND
  }

  Demand demand() {
    if (operation.access().anyone()) {
      return Demand.LET_IN_BLIND;
    }
    if (caller == null) {
      return Demand.UNAUTHORIZED;
    }
    if (!operation.access().admits(caller.role()) || refuses(caller)) {
      return Demand.FORBIDDEN;
    }
    boolean asksForTarget = operation.access().area() != null && namesArea;
    if (byMatter()) {
      // The accounts of the matrix take part in no matter, so there is none for them.
      boolean oneMatter = asksForTarget && operation.access().area().in().equals("path");
      boolean foreign = asksForTarget && !caller.relation().covers();
      return oneMatter || foreign ? Demand.NOT_FOUND : Demand.LET_IN_EMPTY;
    }
    if (caller.relation().covers()) {
      return Demand.LET_IN;
    }
    return asksForTarget && !operation.access().own() ? Demand.NOT_FOUND : Demand.LET_IN_ELSEWHERE;
  }

  /** Whether the caller holds a role that the operation refuses, whatever else they hold. */
  private boolean refuses(Caller who) {
    return operation.access().never().contains(who.also())
        || operation.access().never().contains(who.role());
  }

  /** Whether the caller's role is let in to matters that they take part in and nothing else. */
  private boolean byMatter() {
    return caller != null
        && caller.role() != null
        && operation.access().handlers().contains(caller.role());
  }

  /** What is called, without who calls. */
  String what() {
    StringBuilder what = new StringBuilder(operation.label());
    if (layer != null) {
      what.append(" layer=").append(layer);
    }
    if (!namesArea && operation.access().area() != null) {
      what.append(" without ").append(operation.access().area().name());
    }
    return what.toString();
  }

  /** Everybody the matrix calls as. */
  static List<Caller> callers() {
    List<Caller> callers = new ArrayList<>();
    for (Role role : Role.values()) {
      for (Relation relation : Relation.values()) {
        if (role.isWithoutArea() == (relation == Relation.HELD)) {
          callers.add(new Caller(role, relation));
        }
      }
    }
    callers.add(new Caller(null, Relation.NONE));
    return List.copyOf(callers);
  }

  /** Those who hold a role that may and beside it one that an operation refuses: the police. */
  static List<Caller> twofold() {
    return Arrays.stream(Role.values())
        .filter(role -> !role.isWithoutArea() && role != Role.POLICE)
        .map(role -> new Caller(role, Relation.OWN, Role.POLICE))
        .toList();
  }

  /** Where the caller is not looked at, one of each kind shows it. */
  static List<Caller> callersOf(Operation operation) {
    if (operation.access().anyone()) {
      return callers().stream()
          .filter(caller -> caller.relation().covers() || caller.role() == null)
          .filter(caller -> caller.relation() != Relation.PARENT)
          .toList();
    }
    List<Caller> callers = new ArrayList<>(callers());
    if (!operation.access().never().isEmpty()) {
      callers.addAll(twofold());
    }
    return callers;
  }

  /** The whole matrix: every operation in every variant as everybody, and without token. */
  static List<Case> all(List<Operation> operations) {
    List<Case> cases = new ArrayList<>();
    for (Operation operation : operations) {
      for (Case variant : variants(operation)) {
        cases.add(variant);
        for (Caller caller : callersOf(operation)) {
          cases.add(new Case(operation, variant.layer(), variant.namesArea(), caller));
        }
      }
    }
    return List.copyOf(cases);
  }

  private static boolean isRequired(Operation operation, String name) {
    return operation.parameters().stream()
        .filter(parameter -> name.equals(parameter.get("name")))
        .anyMatch(parameter -> Boolean.TRUE.equals(parameter.get("required")));
  }

  private static List<Case> variants(Operation operation) {
    List<Case> variants = new ArrayList<>();
    Operation.AreaParameter area = operation.access().area();
    variants.add(new Case(operation, null, area != null, null));
    if (area != null && area.in().equals("query") && !isRequired(operation, area.name())) {
      variants.add(new Case(operation, null, false, null));
    }
    for (Map<String, Object> parameter : operation.parameters()) {
      if ("layer".equals(parameter.get("name"))) {
        for (Object layer : Maps.list(Maps.in(parameter, "schema").get("enum"))) {
          if (!layer.equals(operation.access().probe().path().get("layer"))) {
            variants.add(new Case(operation, "" + layer, area != null, null));
          }
        }
      }
    }
    return variants;
  }
}
