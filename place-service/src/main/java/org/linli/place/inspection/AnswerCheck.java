package org.linli.place.inspection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.commons.problem.Required;
import org.linli.commons.problem.Violation;
import org.linli.place.checklist.AnswerKind;
import org.linli.place.checklist.ChecklistItem;
import org.linli.place.checklist.ChecklistItem.Measure;
import org.linli.place.checklist.ChecklistSection;
import org.linli.place.checklist.ChecklistVersion;
import org.linli.place.inspection.Inspection.Answer;
import org.linli.place.inspection.Inspection.YesNo;

/** Whether answers fit what was asked. */
public final class AnswerCheck {

  private AnswerCheck() {}

  /** The questions of a part. */
  public static List<ChecklistSection> asked(Inspection.Part part, ChecklistVersion version) {
    return version.sections().stream()
        .filter(section -> part.asked().sections().contains(section.code()))
        .toList();
  }

  static List<ChecklistItem> items(Inspection.Part part, ChecklistVersion version) {
    return asked(part, version).stream().flatMap(section -> section.items().stream()).toList();
  }

  /** What is wrong with a draft; it may be incomplete. */
  static List<Violation> ofDraft(List<ChecklistItem> items, List<Answer> answers) {
    List<Violation> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < answers.size(); i++) {
      Answer answer = answers.get(i);
      String at = "answers[" + i + "]";
      Optional<ChecklistItem> item =
          items.stream().filter(one -> one.code().equals(answer.item())).findFirst();
      if (item.isEmpty()) {
        faults.add(Violation.ofField(at + ".item", "unknown-value", answer.item()));
      } else if (!seen.add(answer.item())) {
        faults.add(Violation.ofField(at + ".item", "twice"));
      } else {
        fits(at, item.get(), answer, faults);
      }
    }
    return faults;
  }

  private static void fits(String at, ChecklistItem item, Answer answer, List<Violation> faults) {
    if (answer.value() != null && item.answer() != AnswerKind.YES_NO_NA) {
      faults.add(Violation.ofField(at + ".value", "no-such-answer"));
    }
    if (answer.text() != null && item.answer() != AnswerKind.TEXT) {
      faults.add(Violation.ofField(at + ".text", "no-such-answer"));
    }
    Double number = answer.number();
    Measure measure = item.measure();
    if (number != null && measure == null) {
      faults.add(Violation.ofField(at + ".number", "no-such-answer"));
    } else if (number != null && measure != null && !measure.takes(number)) {
      faults.add(
          Violation.ofField(
              at + ".number",
              "out-of-range",
              String.valueOf(measure.min()),
              String.valueOf(measure.max()),
              measure.unit()));
    }
    Inspection.Defect defect = answer.defect();
    if (defect != null && !item.canBeDefect()) {
      faults.add(Violation.ofField(at + ".defect", "no-such-answer"));
    }
  }

  /** What is missing in a part before it can be submitted. */
  public static List<Violation> missing(
      Inspection.Whole whole, Inspection.Part part, List<ChecklistItem> items) {
    List<Violation> faults = new ArrayList<>();
    for (ChecklistItem item : items) {
      if (item.required() && !isAnswered(whole, part, item)) {
        String at = "parts[" + part.part() + "].answers[" + item.code() + "]." + field(item);
        faults.add(Violation.ofField(at, "required"));
      }
    }
    return faults;
  }

  private static boolean isAnswered(
      Inspection.Whole whole, Inspection.Part part, ChecklistItem item) {
    Optional<Answer> answer = part.answer(item.code());
    return switch (item.answer()) {
      case YES_NO_NA -> answer.map(Answer::value).isPresent();
      case NUMBER -> answer.map(Answer::number).isPresent();
      case TEXT -> answer.map(Answer::text).filter(text -> !Required.isBlank(text)).isPresent();
      case PHOTO -> !whole.photos(part.part(), item.code()).isEmpty();
    };
  }

  private static String field(ChecklistItem item) {
    return switch (item.answer()) {
      case YES_NO_NA -> "value";
      case NUMBER -> "number";
      case TEXT -> "text";
      case PHOTO -> "photo";
    };
  }

  /** Whether an answer says that something is wrong. */
  static boolean isDefect(ChecklistItem item, Answer answer) {
    Double number = answer.number();
    Measure measure = item.measure();
    return (item.defect().noIsDefect() && answer.value() == YesNo.NO)
        || (number != null && measure != null && !measure.isGood(number));
  }
}
