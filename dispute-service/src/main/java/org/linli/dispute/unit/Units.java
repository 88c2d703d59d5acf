package org.linli.dispute.unit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;

/**
 * The units there are. The list is short; it is read whenever it is asked for, inside a transaction
 * of its own.
 */
public final class Units {

  private final UnitStore store;

  public Units(UnitStore store) {
    this.store = store;
  }

  /** What units and people are called, in Chinese or English. */
  public UnitNames names(boolean english) {
    return new UnitNames(store.read(), english);
  }

  public List<Unit> list() {
    return store.read().units();
  }

  public Optional<Unit> find(String code) {
    return list().stream().filter(unit -> unit.code().equals(code)).findFirst();
  }

  /**
   * The unit that a field names.
   *
   * @throws ProblemException 400 naming the field where there is none, or it works no longer
   */
  public Unit requireActive(String code, String field) {
    Unit unit =
        find(code).orElseThrow(() -> ProblemException.badField(field, "unknown-unit", code));
    if (!unit.active()) {
      throw ProblemException.badField(field, "inactive-unit", code);
    }
    return unit;
  }

  /** Members of a unit, its heads first. */
  public List<Member> membersOf(String code) {
    return store.read().members().stream()
        .filter(member -> member.unit().equals(code))
        .sorted(Comparator.comparing(Member::head).reversed().thenComparing(Member::username))
        .toList();
  }

  /** The units that somebody belongs to. */
  public List<String> unitsOf(String username) {
    return store.read().members().stream()
        .filter(member -> member.username().equals(username))
        .map(Member::unit)
        .distinct()
        .sorted()
        .toList();
  }

  public boolean isMember(String username, String code) {
    return unitsOf(username).contains(code);
  }

  /**
   * The member of the staff that a field names.
   *
   * @param unit the unit they must belong to; null for any
   */
  public Member requireMember(String username, @Nullable String unit, String field) {
    return store.read().members().stream()
        .filter(member -> member.username().equals(username))
        .filter(member -> unit == null || member.unit().equals(unit))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.badRequest(
                    List.of(
                        unit == null
                            ? Violation.ofField(field, "unknown-person", username)
                            : Violation.ofField(field, "not-in-unit", username, unit))));
  }

  /** What somebody is called; the name they sign in with where they belong to no unit. */
  public String nameOf(String username) {
    return store.read().members().stream()
        .filter(member -> member.username().equals(username))
        .map(Member::name)
        .findFirst()
        .orElse(username);
  }

  /** The head of a unit; its first member where nobody leads it. */
  public Optional<Member> headOf(String code) {
    return membersOf(code).stream().findFirst();
  }

  /** The governance centre of the smallest area around a path. */
  public Optional<Unit> centreOf(String path) {
    return list().stream()
        .filter(unit -> unit.kind() == UnitKind.GOVERNANCE_CENTRE && unit.active())
        .filter(unit -> path.startsWith(unit.path()))
        .max(Comparator.comparingInt(unit -> unit.path().length()));
  }

  /**
   * The governance centre one level above a unit; empty at the top. For other units than centres,
   * their area's centre.
   */
  public Optional<Unit> above(Unit unit) {
    if (unit.kind() != UnitKind.GOVERNANCE_CENTRE) {
      return centreOf(unit.path()).filter(centre -> !centre.code().equals(unit.code()));
    }
    String path = unit.path();
    int cut = path.lastIndexOf('/', path.length() - 2);
    return cut < 1 ? Optional.empty() : centreOf(path.substring(0, cut + 1));
  }
}
