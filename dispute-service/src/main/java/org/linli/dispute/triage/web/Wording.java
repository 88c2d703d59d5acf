package org.linli.dispute.triage.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.api.model.DecisionRow;
import org.linli.dispute.api.model.FactDescription;
import org.linli.dispute.api.model.FactOption;
import org.linli.dispute.api.model.TriageLevel;
import org.linli.dispute.triage.DecisionTable.Condition;
import org.linli.dispute.triage.DecisionTable.Row;
import org.linli.dispute.triage.Fact;
import org.springframework.context.MessageSource;

/** The decision table in the reader's words. */
record Wording(MessageSource messages, Locale locale) {

  DecisionRow row(Row row) {
    return new DecisionRow(
        row.code(),
        TriageLevel.fromValue(row.level().name()),
        isChinese() ? row.reason() : row.reasonEn(),
        row.conditions().stream().map(this::condition).toList());
  }

  FactDescription fact(Fact fact) {
    FactDescription described =
        new FactDescription(
            fact.name(),
            label(fact),
            FactDescription.TypeEnum.fromValue(fact.type().name()),
            fact.computed());
    described.setUnit(unit(fact));
    List<String> options = fact.type() == Fact.Type.CHOICE ? fact.options() : List.of();
    described.setOptions(
        options.isEmpty()
            ? null
            : options.stream().map(option -> new FactOption(option, value(fact, option))).toList());
    return described;
  }

  boolean isChinese() {
    return locale.getLanguage().equals("zh");
  }

  private String condition(Condition condition) {
    Fact fact = condition.fact();
    String unit = unit(fact);
    return text(
        "triage.op." + condition.op().name(),
        label(fact),
        value(fact, condition.value()),
        unit == null ? "" : unit);
  }

  private String label(Fact fact) {
    return text("triage.fact." + fact.name());
  }

  private String value(Fact fact, String value) {
    return switch (fact.type()) {
      case CHOICE -> text("triage.fact." + fact.name() + "." + value);
      case BOOLEAN -> text("triage.value." + value);
      case INTEGER -> value;
    };
  }

  private @Nullable String unit(Fact fact) {
    return fact.unit() == null ? null : text("unit." + fact.unit());
  }

  private String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
