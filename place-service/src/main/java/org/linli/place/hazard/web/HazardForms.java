package org.linli.place.hazard.web;

import java.util.Arrays;
import java.util.List;
import org.linli.commons.settings.Settings;
import org.linli.place.api.model.HazardFact;
import org.linli.place.api.model.HazardFactChoice;
import org.linli.place.api.model.HazardForm;
import org.linli.place.api.model.HazardGradeDeadline;
import org.linli.place.api.model.HazardKindChoice;
import org.linli.place.hazard.HazardGrade;
import org.linli.place.hazard.HazardGrades;
import org.linli.place.hazard.HazardGrading;
import org.linli.place.hazard.HazardKinds;

/** What the form of a report offers. */
final class HazardForms {

  private final Settings settings;
  private final HazardGrading grading;
  private final HazardTexts texts;

  HazardForms(Settings settings, HazardGrading grading, HazardTexts texts) {
    this.settings = settings;
    this.grading = grading;
    this.texts = texts;
  }

  HazardForm form() {
    List<HazardKindChoice> kinds =
        settings.current(HazardKinds.KIND).kinds().stream()
            .map(
                kind ->
                    new HazardKindChoice(kind.code(), kind.name(texts.isEnglish()), kind.police()))
            .toList();
    List<HazardFactChoice> facts =
        Arrays.stream(HazardFact.values())
            .map(
                fact ->
                    new HazardFactChoice(
                        fact, texts.text(HazardTexts.locale(), "hazard.fact." + fact.getValue())))
            .toList();
    HazardGrades table = grading.current();
    List<HazardGradeDeadline> grades =
        Arrays.stream(HazardGrade.values())
            .map(
                grade ->
                    new HazardGradeDeadline(
                        HazardModels.grade(grade),
                        texts.grade(grade),
                        HazardModels.colour(grade),
                        Math.toIntExact(table.deadline(grade).toHours())))
            .toList();
    return new HazardForm(kinds, facts, grades);
  }
}
