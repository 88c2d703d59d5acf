package org.linli.dispute.triage;

import java.util.ArrayList;
import java.util.List;
import org.linli.commons.settings.Faults;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import org.linli.dispute.matter.TriageLevel;
import org.linli.dispute.triage.DecisionTable.Condition;
import org.linli.dispute.triage.DecisionTable.Op;
import org.linli.dispute.triage.DecisionTable.Row;
import tools.jackson.databind.JsonNode;

/** The setting {@code decision-table}. */
public final class DecisionTableKind implements SettingKind<DecisionTable> {

  public static final DecisionTableKind KIND = new DecisionTableKind();

  private static final int MOST_ROWS = 100;
  private static final int MOST_CONDITIONS = 8;
  private static final int LONGEST_NUMBER = 12;

  private DecisionTableKind() {}

  @Override
  public String name() {
    return "decision-table";
  }

  @Override
  public Form form() {
    return Form.of(
        Field.list(
                "rows",
                1,
                MOST_ROWS,
                Field.code("code"),
                Field.choice("level", TriageLevel.class),
                Field.text("reason", 100),
                Field.text("reasonEn", 200),
                Field.list(
                    "conditions",
                    1,
                    MOST_CONDITIONS,
                    Field.choice("fact", Fact.class),
                    Field.choice("op", Op.class),
                    Field.text("value", 20)))
            .keyedBy("code"));
  }

  @Override
  public DecisionTable read(JsonNode body) {
    List<Row> rows = new ArrayList<>();
    for (JsonNode row : body.path("rows")) {
      List<Condition> conditions = new ArrayList<>();
      for (JsonNode condition : row.path("conditions")) {
        conditions.add(
            new Condition(
                Fact.valueOf(condition.path("fact").asString()),
                Op.valueOf(condition.path("op").asString()),
                condition.path("value").asString()));
      }
      rows.add(
          new Row(
              row.path("code").asString(),
              TriageLevel.valueOf(row.path("level").asString()),
              row.path("reason").asString(),
              row.path("reasonEn").asString(),
              conditions));
    }
    return new DecisionTable(rows);
  }

  @Override
  public void check(DecisionTable table, Faults faults) {
    if (table.rows().stream().noneMatch(row -> row.level() == TriageLevel.RED)) {
      faults.add("/rows", "table-without-red");
    }
    for (int r = 0; r < table.rows().size(); r++) {
      List<Condition> conditions = table.rows().get(r).conditions();
      for (int c = 0; c < conditions.size(); c++) {
        check(conditions.get(c), "/rows/" + r + "/conditions/" + c, faults);
      }
    }
  }

  private static void check(Condition condition, String at, Faults faults) {
    boolean number = condition.fact().type() == Fact.Type.INTEGER;
    boolean compares = condition.op() == Op.AT_LEAST || condition.op() == Op.AT_MOST;
    if (compares && !number) {
      faults.add(at + "/op", "table-op-number");
    }
    String value = condition.value();
    if (number && !isNumber(value)) {
      faults.add(at + "/value", "table-value-number");
    }
    if (!number && !condition.fact().options().contains(value)) {
      faults.add(at + "/value", "table-value", String.join(", ", condition.fact().options()));
    }
  }

  private static boolean isNumber(String value) {
    return value.length() <= LONGEST_NUMBER && value.matches("0|-?[1-9][0-9]*");
  }
}
