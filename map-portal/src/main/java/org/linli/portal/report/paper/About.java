package org.linli.portal.report.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.portal.report.Draft;
import org.linli.portal.report.Question;
import org.linli.portal.report.ReportPeriod;
import org.linli.portal.report.Section;
import org.linli.portal.report.Snapshot;
import org.linli.portal.report.Words;

/** What every report says of itself: filters, boundaries, who made it when, rules of disclosure. */
record About(Draft draft, Wording wording, Words words) {

  /** One line each. */
  List<String> lines(LocalDate madeOn) {
    Question question = draft.question();
    Snapshot snapshot = draft.snapshot();
    ReportPeriod period = question.period();
    List<String> lines = new ArrayList<>();
    lines.add(
        words.of(
            "report.about.area",
            snapshot.texts().getOrDefault("area", question.area()),
            question.area()));
    lines.add(words.of("report.about.period", wording.period(period)));
    lines.add(
        words.of(
            "report.about.compared",
            wording.period(period.previous()),
            wording.period(period.lastYear())));
    if (!period.isOver(madeOn)) {
      lines.add(words.of("report.about.unfinished"));
    }
    lines.add(filters(question));
    lines.add(words.of("report.about.made", wording.moment(draft.madeAt()), draft.madeBy()));
    lines.add(
        words.of(
            "report.about.template",
            words.english() ? draft.template().nameEn() : draft.template().name(),
            draft.report().about().templateVersion()));
    lines.add(words.of("report.about.boundaries", String.valueOf(snapshot.fabricVersion())));
    Snapshot.Rules rules = snapshot.rules();
    if (rules != null) {
      lines.add(words.of(rules.exact() ? "report.about.exact" : "report.about.perturbed"));
      lines.add(words.of("report.about.withheld", rules.threshold()));
      lines.add(words.of("report.about.rates", rules.minimum()));
    }
    if (!snapshot.silent().isEmpty()) {
      String silent =
          snapshot.silent().stream()
              .map(section -> words.of("report.section." + section.wireName()))
              .collect(Collectors.joining(words.of("report.and")));
      lines.add(words.of("report.about.silent", silent));
    }
    lines.add(words.of("report.about.use"));
    return lines;
  }

  /** Whether the section of a name gave no answer. */
  boolean isSilent(String name) {
    return Section.of(name).filter(draft.snapshot().silent()::contains).isPresent();
  }

  private String filters(Question question) {
    Question.Filters filters = question.filters();
    if (filters.isNone()) {
      return words.of("report.about.no-filters");
    }
    List<String> parts = new ArrayList<>(filters.categories());
    filters.levels().forEach(level -> parts.add(words.of("report.level." + level)));
    return words.of("report.about.filters", String.join(words.of("report.and"), parts));
  }
}
