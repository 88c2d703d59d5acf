package org.linli.place.checklist;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.commons.importing.ForbiddenColumns;
import org.linli.commons.problem.Violation;
import org.linli.place.checklist.ChecklistItem.Measure;
import org.linli.place.hazard.HazardKinds;

/** All that can be wrong with the questions of a version. */
final class ChecklistCheck {

  static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  private final List<Violation> faults = new ArrayList<>();
  private final Set<String> sections = new HashSet<>();
  private final Set<String> items = new HashSet<>();

  private final HazardKinds hazardKinds;

  private ChecklistCheck(HazardKinds hazardKinds) {
    this.hazardKinds = hazardKinds;
  }

  static List<Violation> of(List<ChecklistSection> sections, HazardKinds hazardKinds) {
    ChecklistCheck check = new ChecklistCheck(hazardKinds);
    for (int i = 0; i < sections.size(); i++) {
      check.section("sections[" + i + "]", sections.get(i));
    }
    return check.faults;
  }

  /** What must be there before people are asked. */
  static List<Violation> ofPublication(List<ChecklistSection> sections, HazardKinds hazardKinds) {
    List<Violation> faults = new ArrayList<>(of(sections, hazardKinds));
    if (sections.isEmpty()) {
      faults.add(Violation.ofField("sections", "required"));
    }
    for (int i = 0; i < sections.size(); i++) {
      if (sections.get(i).items().isEmpty()) {
        faults.add(Violation.ofField("sections[" + i + "].items", "required"));
      }
    }
    return faults;
  }

  private void section(String at, ChecklistSection section) {
    code(at + ".code", section.code(), sections);
    for (int i = 0; i < section.items().size(); i++) {
      item(at + ".items[" + i + "]", section.items().get(i));
    }
  }

  private void item(String at, ChecklistItem item) {
    code(at + ".code", item.code(), items);
    if (ForbiddenColumns.forbidden(item.code())) {
      fault(at + ".code", "forbidden-question", item.code());
    }
    Measure measure = item.measure();
    if (item.answer() == AnswerKind.NUMBER && measure == null) {
      fault(at + ".unit", "required");
    }
    if (item.answer() != AnswerKind.NUMBER && measure != null) {
      fault(at + ".unit", "only-for-numbers");
    }
    if (measure != null) {
      order(at + ".max", measure.min(), measure.max());
      order(at + ".goodMax", measure.goodMin(), measure.goodMax());
    }
    if (item.defect().noIsDefect() && item.answer() != AnswerKind.YES_NO_NA) {
      fault(at + ".noIsDefect", "only-for-yes-no");
    }
    String kind = item.defect().hazardKind();
    if (item.canBeDefect() && kind == null) {
      fault(at + ".hazardKind", "required");
    }
    if (kind != null && hazardKinds.find(kind).isEmpty()) {
      fault(at + ".hazardKind", "unknown-hazard-kind", kind);
    }
  }

  private void code(String at, String code, Set<String> known) {
    if (!CODE.matcher(code).matches()) {
      fault(at, "code-form");
    } else if (!known.add(code.toLowerCase(Locale.ROOT))) {
      fault(at, "code-twice", code);
    }
  }

  private void order(String at, @Nullable Double least, @Nullable Double most) {
    if (least != null && most != null && least > most) {
      fault(at, "least-above-most");
    }
  }

  private void fault(String at, String code, Object... arguments) {
    faults.add(Violation.ofField(at, code, arguments));
  }
}
