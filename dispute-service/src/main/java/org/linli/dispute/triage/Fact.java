package org.linli.dispute.triage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a condition of the decision table may ask about. */
public enum Fact {
  VIOLENCE(Type.CHOICE, null, false),
  WEAPON(Type.BOOLEAN, null, false),
  INJURY(Type.CHOICE, null, false),
  DEPENDENTS(Type.BOOLEAN, null, false),
  POLICE_CALL(Type.BOOLEAN, null, false),
  GATHERING(Type.BOOLEAN, null, false),
  PEOPLE(Type.INTEGER, "people", false),
  SUM_YUAN(Type.INTEGER, "yuan", false),
  DAYS_TO_DEADLINE(Type.INTEGER, "days", true),
  MONTHS_OPEN(Type.INTEGER, "months", true),
  FAILED_MEDIATIONS(Type.INTEGER, "times", true);

  /** What a fact is. */
  public enum Type {
    CHOICE,
    BOOLEAN,
    INTEGER
  }

  private final Type type;
  private final @Nullable String unit;
  private final boolean computed;

  Fact(Type type, @Nullable String unit, boolean computed) {
    this.type = type;
    this.unit = unit;
    this.computed = computed;
  }

  public Type type() {
    return type;
  }

  /** The unit of a number; its label is the message {@code unit.<unit>}. */
  public @Nullable String unit() {
    return unit;
  }

  /** Whether the service works it out. */
  public boolean computed() {
    return computed;
  }

  /** What can be asked for, where it is a choice. */
  public List<String> options() {
    return switch (this) {
      case VIOLENCE -> names(Violence.values());
      case INJURY -> names(Injury.values());
      case WEAPON, DEPENDENTS, POLICE_CALL, GATHERING -> List.of("true", "false");
      case PEOPLE, SUM_YUAN, DAYS_TO_DEADLINE, MONTHS_OPEN, FAILED_MEDIATIONS -> List.of();
    };
  }

  /** Its value in a matter as text, or null where it is not known. */
  @Nullable String in(@Nullable MatterFacts facts, ComputedFacts computed) {
    return switch (this) {
      case VIOLENCE -> facts == null ? null : facts.danger().violence().name();
      case WEAPON -> facts == null ? null : text(facts.danger().weapon());
      case INJURY -> facts == null ? null : facts.danger().injury().name();
      case DEPENDENTS -> facts == null ? null : text(facts.danger().dependents());
      case POLICE_CALL -> facts == null ? null : text(facts.danger().policeCall());
      case GATHERING -> facts == null ? null : text(facts.extent().gathering());
      case PEOPLE -> facts == null ? null : text(facts.extent().people());
      case SUM_YUAN -> facts == null ? null : text(facts.extent().sumYuan());
      case DAYS_TO_DEADLINE -> text(computed.daysToDeadline());
      case MONTHS_OPEN -> text(computed.monthsOpen());
      case FAILED_MEDIATIONS -> text(computed.failedMediations());
    };
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static List<String> names(Enum<?>[] values) {
    return List.of(values).stream().map(Enum::name).toList();
  }
}
