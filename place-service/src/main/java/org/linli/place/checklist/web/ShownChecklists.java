package org.linli.place.checklist.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.place.api.model.ChecklistAnswerKind;
import org.linli.place.api.model.ChecklistVersionItem;
import org.linli.place.checklist.AnswerKind;
import org.linli.place.checklist.Bilingual;
import org.linli.place.checklist.Checklist;
import org.linli.place.checklist.ChecklistItem;
import org.linli.place.checklist.ChecklistSection;
import org.linli.place.checklist.ChecklistVersion;

/** Checklists as the contract shows them, and back. */
final class ShownChecklists {

  private ShownChecklists() {}

  static org.linli.place.api.model.Checklist checklist(Checklist checklist, boolean mayChange) {
    return new org.linli.place.api.model.Checklist()
        .code(checklist.code())
        .title(checklist.head().title().zh())
        .titleEn(checklist.head().title().en())
        .kinds(checklist.head().kinds())
        .department(checklist.head().department())
        .published(checklist.published())
        .draft(checklist.draft())
        .mayChange(mayChange)
        .version(checklist.version());
  }

  static ChecklistVersionItem head(ChecklistVersion version) {
    ChecklistVersion.History history = version.history();
    ChecklistVersion.Step published = history.published();
    ChecklistVersion.Step retired = history.retired();
    return new ChecklistVersionItem()
        .code(version.code())
        .number(version.number())
        .state(org.linli.place.api.model.ChecklistState.fromValue(version.state().name()))
        .dangerous(history.dangerous())
        .reason(history.reason())
        .items(version.items().size())
        .createdBy(history.created().by())
        .createdAt(at(history.created().at()))
        .publishedBy(published == null ? null : published.by())
        .publishedAt(published == null ? null : at(published.at()))
        .retiredBy(retired == null ? null : retired.by())
        .retiredAt(retired == null ? null : at(retired.at()))
        .version(version.version());
  }

  static org.linli.place.api.model.ChecklistVersion version(
      ChecklistVersion version, Checklist.Head head) {
    return new org.linli.place.api.model.ChecklistVersion()
        .head(head(version))
        .title(head.title().zh())
        .titleEn(head.title().en())
        .sections(version.sections().stream().map(ShownChecklists::section).toList());
  }

  static org.linli.place.api.model.ChecklistSection section(ChecklistSection section) {
    return new org.linli.place.api.model.ChecklistSection()
        .code(section.code())
        .title(section.title().zh())
        .titleEn(section.title().en())
        .department(section.department())
        .items(section.items().stream().map(ShownChecklists::item).toList());
  }

  private static org.linli.place.api.model.ChecklistItem item(ChecklistItem item) {
    org.linli.place.api.model.ChecklistItem shown =
        new org.linli.place.api.model.ChecklistItem()
            .code(item.code())
            .question(item.question().zh())
            .questionEn(item.question().en())
            .legalBasis(item.legalBasis())
            .answer(ChecklistAnswerKind.fromValue(item.answer().name()))
            .required(item.required())
            .noIsDefect(item.defect().noIsDefect())
            .hazardKind(item.defect().hazardKind());
    ChecklistItem.Measure measure = item.measure();
    if (measure != null) {
      shown
          .unit(measure.unit())
          .min(measure.min())
          .max(measure.max())
          .goodMin(measure.goodMin())
          .goodMax(measure.goodMax());
    }
    Bilingual words = item.defect().words();
    return words == null ? shown : shown.defectWords(words.zh()).defectWordsEn(words.en());
  }

  static List<ChecklistSection> sections(
      List<org.linli.place.api.model.ChecklistSection> sections) {
    return sections.stream().map(ShownChecklists::read).toList();
  }

  private static ChecklistSection read(org.linli.place.api.model.ChecklistSection section) {
    return new ChecklistSection(
        section.getCode(),
        new Bilingual(section.getTitle(), section.getTitleEn()),
        section.getDepartment(),
        section.getItems().stream().map(ShownChecklists::read).toList());
  }

  private static ChecklistItem read(org.linli.place.api.model.ChecklistItem item) {
    String words = item.getDefectWords();
    String wordsEn = item.getDefectWordsEn();
    return new ChecklistItem(
        item.getCode(),
        new Bilingual(item.getQuestion(), item.getQuestionEn()),
        item.getLegalBasis(),
        AnswerKind.valueOf(item.getAnswer().getValue()),
        item.getRequired(),
        measure(item),
        new ChecklistItem.DefectRule(
            item.getNoIsDefect(),
            item.getHazardKind(),
            words == null ? null : new Bilingual(words, wordsEn == null ? words : wordsEn)));
  }

  private static ChecklistItem.@Nullable Measure measure(
      org.linli.place.api.model.ChecklistItem item) {
    boolean none =
        item.getUnit() == null
            && item.getMin() == null
            && item.getMax() == null
            && item.getGoodMin() == null
            && item.getGoodMax() == null;
    return none
        ? null
        : new ChecklistItem.Measure(
            item.getUnit() == null ? "" : item.getUnit(),
            item.getMin(),
            item.getMax(),
            item.getGoodMin(),
            item.getGoodMax());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
