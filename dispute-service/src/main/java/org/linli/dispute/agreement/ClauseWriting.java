package org.linli.dispute.agreement;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.matter.Party;
import org.linli.dispute.work.Faults;

/** Makes clauses from templates and what was filled in. */
final class ClauseWriting {

  /** A clause in its words. */
  record Written(Clause clause, Clause.Words words) {}

  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,2})?");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);
  private static final int LONGEST_TERM_YEARS = 30;

  private final ClauseTemplates templates;
  private final List<Party> parties;
  private final LocalDate effectiveOn;
  private final Faults faults;

  ClauseWriting(
      ClauseTemplates templates, List<Party> parties, LocalDate effectiveOn, Faults faults) {
    this.templates = templates;
    this.parties = parties;
    this.effectiveOn = effectiveOn;
    this.faults = faults;
  }

  /** All of them; where something is wrong with one, it is among the faults. */
  List<Written> write(List<NewClause> clauses) {
    if (clauses.isEmpty()) {
      faults.add("clauses", "required");
    }
    List<Written> written = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      written.add(write(i + 1, clauses.get(i), "clauses[" + i + "]"));
    }
    return written;
  }

  private Written write(int number, NewClause given, String at) {
    Party performer =
        parties.stream()
            .filter(party -> party.id().equals(given.performer()))
            .findFirst()
            .orElse(null);
    if (performer == null) {
      faults.add(at + ".performer", "unknown-party", given.performer().toString());
    }
    String text = given.text();
    ClauseTemplate template = template(given, at);
    if (template != null) {
      checkSlots(template, given, at);
      text = text == null ? filled(template, given, performer) : text;
    } else if (given.template() == null) {
      faults.requireWords(at + ".text", text);
    }
    LocalDate due = given.due() == null ? dueOf(template, given) : given.due();
    if (due != null) {
      faults.requireAhead(at + ".due", due, effectiveOn, effectiveOn.plusYears(LONGEST_TERM_YEARS));
    }
    Long cents = given.amountCents() == null ? centsOf(template, given) : given.amountCents();
    return new Written(
        new Clause(number, given.template(), due, Clause.Performance.OPEN, null, 0),
        new Clause.Words(text == null ? "" : text, given.performer(), cents));
  }

  private @Nullable ClauseTemplate template(NewClause given, String at) {
    String code = given.template();
    if (code == null) {
      if (!given.slots().isEmpty()) {
        faults.add(at + ".slots", "slots-without-template");
      }
      return null;
    }
    ClauseTemplate template = templates.find(code).orElse(null);
    if (template == null) {
      faults.add(at + ".template", "unknown-value", code);
    }
    return template;
  }

  private void checkSlots(ClauseTemplate template, NewClause given, String at) {
    for (ClauseTemplate.Slot slot : template.slots()) {
      String value = given.slots().get(slot.code());
      String field = at + ".slots." + slot.code();
      if (value == null || value.isBlank()) {
        if (given.text() == null) {
          faults.add(field, "required");
        }
      } else if (slot.kind() == ClauseTemplate.Slot.Kind.AMOUNT
          && !AMOUNT.matcher(value).matches()) {
        faults.add(field, "amount");
      } else if (slot.kind() == ClauseTemplate.Slot.Kind.DATE && day(value) == null) {
        faults.add(field, "day");
      }
    }
    for (String code : given.slots().keySet()) {
      if (template.slots().stream().noneMatch(slot -> slot.code().equals(code))) {
        faults.add(at + ".slots", "unknown-slot", code);
      }
    }
  }

  private static String filled(
      ClauseTemplate template, NewClause given, @Nullable Party performer) {
    String text =
        template
            .text()
            .replace(
                "{" + ClauseTemplate.PERFORMER + "}", performer == null ? "" : performer.name());
    for (ClauseTemplate.Slot slot : template.slots()) {
      String value = given.slots().getOrDefault(slot.code(), "");
      LocalDate day = slot.kind() == ClauseTemplate.Slot.Kind.DATE ? day(value) : null;
      text = text.replace("{" + slot.code() + "}", day == null ? value : DAY.format(day));
    }
    return text;
  }

  private static @Nullable LocalDate dueOf(@Nullable ClauseTemplate template, NewClause given) {
    String value = firstOf(template, given, ClauseTemplate.Slot.Kind.DATE);
    return value == null ? null : day(value);
  }

  private static @Nullable Long centsOf(@Nullable ClauseTemplate template, NewClause given) {
    String value = firstOf(template, given, ClauseTemplate.Slot.Kind.AMOUNT);
    return value == null || !AMOUNT.matcher(value).matches()
        ? null
        : new BigDecimal(value).movePointRight(2).longValueExact();
  }

  private static @Nullable String firstOf(
      @Nullable ClauseTemplate template, NewClause given, ClauseTemplate.Slot.Kind kind) {
    return template == null
        ? null
        : template.slots().stream()
            .filter(slot -> slot.kind() == kind)
            .findFirst()
            .map(slot -> given.slots().get(slot.code()))
            .orElse(null);
  }

  private static @Nullable LocalDate day(String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
