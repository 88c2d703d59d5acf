package org.linli.patrol.coverage.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.patrol.coverage.Coverage;
import org.linli.patrol.coverage.Figures;
import org.linli.patrol.coverage.Window;
import org.linli.patrol.sheet.Sheet;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Coverage as a table to take away. */
final class CoverageSheet {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final List<String> COLUMNS =
      List.of(
          "code",
          "name",
          "surface",
          "seen",
          "merged",
          "passed",
          "unmerged",
          "minutes",
          "visits",
          "metres",
          "grids",
          "gridsVisited",
          "premises",
          "premisesPassed",
          "seenByDay",
          "seenByNight",
          "minutesByDay",
          "minutesByNight",
          "minutesOnDuty",
          "minutesWithoutData");

  private final CoverageWords words;
  private final MessageSource messages;
  private final Clock clock;

  CoverageSheet(CoverageWords words, MessageSource messages, Clock clock) {
    this.words = words;
    this.messages = messages;
    this.clock = clock;
  }

  Sheet of(Coverage.Table table, Window window) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    table
        .rows()
        .forEach(row -> rows.add(cells(row.spot().code(), words.name(row.spot()), row.figures())));
    rows.add(cells("", text("total"), table.total()));
    String mark =
        "%s %s – %s  %s  %s  %s"
            .formatted(
                text("title"),
                window.from(),
                window.to().minusDays(1),
                text("period." + window.period().name()),
                CurrentAccess.require().viewer().username(),
                MINUTE.format(LocalDateTime.now(clock)));
    return new Sheet(text("title"), mark, COLUMNS.stream().map(this::text).toList(), rows);
  }

  private static List<@Nullable Object> cells(String code, String name, Figures figures) {
    Figures.Premises premises = figures.premises();
    Figures.Duty duty = figures.duty();
    return Arrays.asList(
        code,
        name,
        figures.surface(),
        figures.seen(),
        CoverageWords.share(figures.seen(), figures.surface()),
        figures.passed(),
        CoverageWords.share(figures.passed(), figures.surface()),
        figures.spent().minutes(),
        figures.spent().visits(),
        figures.spent().metres(),
        figures.grids().all(),
        figures.grids().visited(),
        premises == null ? null : premises.all(),
        premises == null ? null : premises.passed(),
        figures.split().seenByDay(),
        figures.split().seenByNight(),
        figures.split().minutesByDay(),
        figures.split().minutesByNight(),
        duty == null ? null : duty.minutes(),
        duty == null ? null : duty.minutesWithoutData());
  }

  private String text(String key) {
    return Objects.requireNonNull(
        messages.getMessage("coverage." + key, null, key, LocaleContextHolder.getLocale()));
  }
}
