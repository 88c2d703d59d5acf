package org.linli.person.workforce.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.place.Places;
import org.linli.person.workforce.Staffing;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** The staffing figures as a workbook: a sheet of towns and one of teams, and who asked for it. */
final class StaffingSheet {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final List<String> TOWN_COLUMNS =
      List.of(
          "code",
          "town",
          "staff",
          "teams",
          "fullTime",
          "fullTimeWanted",
          "fullTimeGap",
          "assistants",
          "assistantsWanted",
          "assistantsGap",
          "certified",
          "certifiedWanted",
          "certifiedGap",
          "expiringSoon",
          "expired",
          "trainedStaff",
          "trainedHours");
  private static final List<String> TEAM_COLUMNS =
      List.of(
          "code",
          "town",
          "team",
          "fullTime",
          "fullTimeWanted",
          "fullTimeGap",
          "assistants",
          "assistantsWanted",
          "assistantsGap");

  private final Places places;
  private final MessageSource messages;
  private final Clock clock;

  StaffingSheet(Places places, MessageSource messages, Clock clock) {
    this.places = places;
    this.messages = messages;
    this.clock = clock;
  }

  void write(Staffing.Answer answer, OutputStream out) {
    try (Workbook workbook = new Workbook(out, "Linli", "1.0")) {
      Worksheet towns = sheet(workbook, "towns", answer, TOWN_COLUMNS);
      Worksheet teams = sheet(workbook, "teams", answer, TEAM_COLUMNS);
      int teamRow = 2;
      for (int i = 0; i < answer.towns().size(); i++) {
        Staffing.TownFigures town = answer.towns().get(i);
        row(towns, i + 2, town.areaCode(), name(town), town.figures());
        for (Staffing.TeamFigures team : town.teams()) {
          row(teams, teamRow++, town, team);
        }
      }
      row(towns, answer.towns().size() + 2, "", text("total"), answer.total());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The reader's name is on the sheet and on every printed page. */
  private Worksheet sheet(
      Workbook workbook, String name, Staffing.Answer answer, List<String> columns) {
    Worksheet sheet = workbook.newWorksheet(text(name));
    String mark =
        CurrentAccess.require().viewer().username()
            + "  "
            + MINUTE.format(LocalDateTime.now(clock));
    sheet.header(mark.replace("&", "&&"), Position.CENTER, 9);
    sheet.footer(mark.replace("&", "&&"), Position.CENTER, 9);
    sheet.value(0, 0, text("mark") + " " + answer.on() + "  " + mark);
    for (int column = 0; column < columns.size(); column++) {
      sheet.value(1, column, text(columns.get(column)));
      sheet.width(column, 16);
    }
    sheet.range(1, 0, 1, columns.size() - 1).style().bold().set();
    sheet.freezePane(2, 2);
    return sheet;
  }

  private static void row(
      Worksheet sheet, int row, String code, String name, Staffing.Figures figures) {
    sheet.value(row, 0, code);
    sheet.value(row, 1, plain(name));
    sheet.value(row, 2, figures.staff());
    sheet.value(row, 3, figures.teams());
    shortage(sheet, row, 4, figures.fullTime());
    shortage(sheet, row, 7, figures.assistants());
    shortage(sheet, row, 10, figures.certified());
    sheet.value(row, 13, figures.certificates().expiringSoon());
    sheet.value(row, 14, figures.certificates().expired());
    sheet.value(row, 15, figures.trained().people());
    sheet.value(row, 16, figures.trained().hours());
  }

  private void row(Worksheet sheet, int row, Staffing.TownFigures town, Staffing.TeamFigures team) {
    sheet.value(row, 0, town.areaCode());
    sheet.value(row, 1, plain(name(town)));
    sheet.value(row, 2, plain(team.name()));
    shortage(sheet, row, 3, team.fullTime());
    shortage(sheet, row, 6, team.assistants());
  }

  private static void shortage(Worksheet sheet, int row, int column, Staffing.Shortage shortage) {
    sheet.value(row, column, shortage.present());
    sheet.value(row, column + 1, shortage.wanted());
    sheet.value(row, column + 2, shortage.gap());
  }

  private String name(Staffing.TownFigures town) {
    return places.name(town.areaCode(), WorkforceWords.isEnglish());
  }

  /** A name that an office program would take for a formula gets a space before it. */
  private static String plain(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? ' ' + text : text;
  }

  private String text(String key) {
    return Objects.requireNonNull(
        messages.getMessage("staffing." + key, null, key, LocaleContextHolder.getLocale()));
  }
}
