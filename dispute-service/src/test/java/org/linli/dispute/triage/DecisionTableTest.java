package org.linli.dispute.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.commons.settings.Faults;
import org.linli.dispute.matter.TriageLevel;
import org.linli.dispute.triage.DecisionTable.Condition;
import org.linli.dispute.triage.DecisionTable.Op;
import org.linli.dispute.triage.DecisionTable.Proposal;
import org.linli.dispute.triage.DecisionTable.Row;

class DecisionTableTest {

  private static final DecisionTable SHIPPED =
      DecisionTableKind.KIND.read(DecisionTableKind.KIND.initial());

  static Stream<Row> shippedRows() {
    return SHIPPED.rows().stream();
  }

  @ParameterizedTest
  @MethodSource("shippedRows")
  void everyShippedRowFiresWhereItsConditionsHoldAndSaysWhy(Row row) {
    Known known = new Known();
    row.conditions().forEach(known::meet);
    Proposal proposal = SHIPPED.propose(known.facts(), known.computed());
    assertThat(proposal.codes()).contains(row.code());
    assertThat(proposal.level()).isLessThanOrEqualTo(row.level());
    assertThat(proposal.fired().getFirst().level()).isEqualTo(proposal.level());
    assertThat(row.reason()).isNotBlank();
    assertThat(row.reasonEn()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("shippedRows")
  void noShippedRowFiresWhileOneOfItsConditionsDoesNotHold(Row row) {
    for (Condition broken : row.conditions()) {
      Known known = new Known();
      row.conditions().stream()
          .filter(condition -> condition.fact() != broken.fact())
          .forEach(known::meet);
      assertThat(SHIPPED.propose(known.facts(), known.computed()).codes())
          .doesNotContain(row.code());
    }
  }

  @Test
  void aCalmMatterIsBlueAndNothingFires() {
    Known calm = new Known();
    Proposal proposal = SHIPPED.propose(calm.facts(), calm.computed());
    assertThat(proposal.level()).isEqualTo(TriageLevel.BLUE);
    assertThat(proposal.fired()).isEmpty();
  }

  @Test
  void whatIsNotKnownFiresNothing() {
    ComputedFacts computed = new ComputedFacts(0, 0, null);
    assertThat(SHIPPED.propose(null, computed).fired()).isEmpty();
  }

  @Test
  void allRowsThatFireAreShownThoseOfTheHighestLevelFirst() {
    Known known = new Known();
    known.violence = Violence.HAPPENED;
    known.injury = Injury.SERIOUS;
    known.months = 4;
    Proposal proposal = SHIPPED.propose(known.facts(), known.computed());
    assertThat(proposal.level()).isEqualTo(TriageLevel.RED);
    assertThat(proposal.codes())
        .containsExactly(
            "violence_with_injury", "serious_injury", "violence_or_threat", "open_long");
  }

  @Test
  void aDeadlineThatHasPassedIsNotNear() {
    Known known = new Known();
    known.daysToDeadline = -1;
    assertThat(SHIPPED.propose(known.facts(), known.computed()).fired()).isEmpty();
    known.daysToDeadline = 7;
    assertThat(SHIPPED.propose(known.facts(), known.computed()).codes())
        .containsExactly("deadline_near");
    known.daysToDeadline = 8;
    assertThat(SHIPPED.propose(known.facts(), known.computed()).fired()).isEmpty();
  }

  @Test
  void aTableThatMakesNoSenseIsRefusedWithAllItsFaultsAtOnce() {
    DecisionTable senseless =
        new DecisionTable(
            List.of(
                new Row(
                    "a",
                    TriageLevel.YELLOW,
                    "一",
                    "one",
                    List.of(
                        new Condition(Fact.WEAPON, Op.AT_LEAST, "true"),
                        new Condition(Fact.PEOPLE, Op.AT_LEAST, "many"),
                        new Condition(Fact.VIOLENCE, Op.IS, "SOME")))));
    Faults faults = new Faults();
    DecisionTableKind.KIND.check(senseless, faults);
    assertThat(faults.list())
        .extracting(fault -> fault.field() + " " + fault.code())
        .containsExactly(
            "/rows table-without-red",
            "/rows/0/conditions/0/op table-op-number",
            "/rows/0/conditions/1/value table-value-number",
            "/rows/0/conditions/2/value table-value");
  }

  @Test
  void theShippedTableCouldBePublished() {
    Faults faults = new Faults();
    DecisionTableKind.KIND.check(SHIPPED, faults);
    assertThat(faults.list()).isEmpty();
  }

  @Test
  void monthsAreFullMonths() {
    LocalDate received = LocalDate.of(2026, 1, 31);
    assertThat(ComputedFacts.on(LocalDate.of(2026, 4, 29), received, 0, null).monthsOpen())
        .isEqualTo(2);
    assertThat(ComputedFacts.on(LocalDate.of(2026, 4, 30), received, 0, null).monthsOpen())
        .isEqualTo(2);
    assertThat(ComputedFacts.on(LocalDate.of(2026, 5, 1), received, 0, null).monthsOpen())
        .isEqualTo(3);
    assertThat(ComputedFacts.on(LocalDate.of(2025, 12, 1), received, 0, null).monthsOpen())
        .isZero();
  }

  /** A calm matter, of which some facts are set. */
  private static final class Known {
    private Violence violence = Violence.NONE;
    private boolean weapon;
    private Injury injury = Injury.NONE;
    private boolean dependents;
    private boolean policeCall;
    private boolean gathering;
    private @Nullable Integer people;
    private @Nullable Long sum;
    private @Nullable Integer daysToDeadline;
    private int months;
    private int failed;

    void meet(Condition condition) {
      String value = condition.value();
      boolean not = condition.op() == Op.IS_NOT;
      switch (condition.fact()) {
        case VIOLENCE -> violence = not ? Violence.STATED_THREAT : Violence.valueOf(value);
        case WEAPON -> weapon = true;
        case INJURY -> injury = not ? Injury.LIGHT : Injury.valueOf(value);
        case DEPENDENTS -> dependents = true;
        case POLICE_CALL -> policeCall = true;
        case GATHERING -> gathering = true;
        case PEOPLE -> people = Integer.valueOf(value);
        case SUM_YUAN -> sum = Long.valueOf(value);
        case DAYS_TO_DEADLINE -> daysToDeadline = Integer.valueOf(value);
        case MONTHS_OPEN -> months = Integer.parseInt(value);
        case FAILED_MEDIATIONS -> failed = Integer.parseInt(value);
      }
    }

    MatterFacts facts() {
      return new MatterFacts(
          new MatterFacts.Danger(violence, weapon, injury, dependents, policeCall),
          new MatterFacts.Extent(gathering, people, sum, null));
    }

    ComputedFacts computed() {
      return new ComputedFacts(months, failed, daysToDeadline);
    }
  }

  @Test
  void conditionsOnEveryFactCanBeWritten() {
    List<Fact> missing = new ArrayList<>(List.of(Fact.values()));
    SHIPPED.rows().forEach(row -> row.conditions().forEach(c -> missing.remove(c.fact())));
    assertThat(missing).isEmpty();
  }
}
