package org.linli.dispute.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.dispute.matter.TriageLevel.BLUE;
import static org.linli.dispute.matter.TriageLevel.RED;
import static org.linli.dispute.matter.TriageLevel.YELLOW;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.dispute.matter.TriageLevel;
import org.linli.dispute.triage.DecisionTable.Proposal;
import org.linli.dispute.triage.DecisionTable.Row;
import org.linli.dispute.triage.TriageEntry.Kind;

class LevelRuleTest {

  @Test
  void theFirstLevelIsTheTables() {
    assertThat(LevelRule.after(null, history(), table("calm-BLUE")))
        .isEqualTo(new LevelRule.Standing(BLUE, false));
  }

  @Test
  void theTableRaisesAtOnceAndNobodyStandsForItYet() {
    TriageHistory history = history(entry(1, Kind.CONFIRMED, BLUE, true));
    assertThat(LevelRule.after(BLUE, history, table("weapon-RED")))
        .isEqualTo(new LevelRule.Standing(RED, false));
  }

  @Test
  void theTableNeverLowers() {
    TriageHistory history = history(entry(1, Kind.CONFIRMED, RED, true, "weapon"));
    assertThat(LevelRule.after(RED, history, table("long-YELLOW")))
        .isEqualTo(new LevelRule.Standing(RED, true));
  }

  @Test
  void aDecisionAgainstTheTableStandsWhileTheSameRowsFire() {
    TriageHistory history = history(entry(1, Kind.CHANGED, YELLOW, true, "weapon"));
    assertThat(LevelRule.after(YELLOW, history, table("weapon-RED", "long-YELLOW")))
        .isEqualTo(new LevelRule.Standing(YELLOW, true));
  }

  @Test
  void aFurtherRowOfAHigherLevelEndsADecision() {
    TriageHistory history = history(entry(1, Kind.CHANGED, YELLOW, true, "weapon"));
    assertThat(LevelRule.after(YELLOW, history, table("weapon-RED", "injury-RED")))
        .isEqualTo(new LevelRule.Standing(RED, false));
  }

  @Test
  void aRowThatCeasedAndComesAgainIsAFurtherRow() {
    TriageHistory history =
        history(entry(2, Kind.FACTS, YELLOW, true), entry(1, Kind.CHANGED, YELLOW, true, "weapon"));
    assertThat(LevelRule.after(YELLOW, history, table("weapon-RED")))
        .isEqualTo(new LevelRule.Standing(RED, false));
  }

  private static TriageHistory history(TriageEntry... newestFirst) {
    return new TriageHistory(List.of(newestFirst), 0);
  }

  private static TriageEntry entry(
      int version, Kind kind, TriageLevel level, boolean confirmed, String... rows) {
    return new TriageEntry(
        version,
        kind,
        level,
        confirmed,
        new TriageEntry.Worked(level, 0, List.of(rows), new ComputedFacts(0, 0, null)),
        null,
        null,
        new TriageEntry.Signed("somebody", Instant.EPOCH));
  }

  private static Proposal table(String... fired) {
    List<Row> rows = new ArrayList<>();
    for (String one : fired) {
      int dash = one.indexOf('-');
      TriageLevel level = TriageLevel.valueOf(one.substring(dash + 1));
      rows.add(new Row(one.substring(0, dash), level, "因", "why", List.of()));
    }
    rows.sort(java.util.Comparator.comparing(Row::level));
    return new Proposal(rows.getFirst().level(), rows);
  }
}
