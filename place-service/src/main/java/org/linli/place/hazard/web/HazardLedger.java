package org.linli.place.hazard.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.List;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.place.api.model.HazardPremises;
import org.linli.place.api.model.HazardSummary;

/** The ledger as a workbook, with who took it away on the sheet and on every printed page. */
final class HazardLedger {

  private static final List<String> COLUMNS =
      List.of(
          "number",
          "state",
          "grade",
          "overdue",
          "kind",
          "words",
          "area",
          "premises",
          "department",
          "responsible",
          "reported",
          "reportedBy",
          "due",
          "rectified",
          "closed",
          "supervised");

  private final HazardTexts texts;

  HazardLedger(HazardTexts texts) {
    this.texts = texts;
  }

  byte[] write(List<HazardSummary> hazards) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Linli", "1.0")) {
      Worksheet sheet = head(workbook);
      int row = 2;
      for (HazardSummary hazard : hazards) {
        row(sheet, row++, hazard);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private Worksheet head(Workbook workbook) {
    Worksheet sheet = workbook.newWorksheet(text("title"));
    String mark = CurrentAccess.require().viewer().username() + "  " + texts.minute(texts.now());
    sheet.header(mark.replace("&", "&&"), Position.CENTER, 9);
    sheet.footer(mark.replace("&", "&&"), Position.CENTER, 9);
    sheet.value(0, 0, text("title") + "  " + mark);
    for (int column = 0; column < COLUMNS.size(); column++) {
      sheet.value(1, column, text(COLUMNS.get(column)));
      sheet.width(column, 18);
    }
    sheet.range(1, 0, 1, COLUMNS.size() - 1).style().bold().set();
    sheet.freezePane(1, 2);
    return sheet;
  }

  private void row(Worksheet sheet, int row, HazardSummary hazard) {
    HazardPremises premises = hazard.getPremises();
    List<String> cells =
        List.of(
            hazard.getNumber(),
            texts.text(HazardTexts.locale(), "hazard.state." + hazard.getState().getValue()),
            hazard.getGradeName(),
            yes(hazard.getOverdue()),
            hazard.getKindName(),
            hazard.getWords(),
            hazard.getAreaName(),
            premises == null ? "" : premises.getName(),
            plainOrEmpty(hazard.getDepartment()),
            plainOrEmpty(hazard.getResponsible()),
            minute(hazard.getReportedAt()),
            hazard.getReportedBy(),
            minute(hazard.getDueAt()),
            minute(hazard.getRectifiedAt()),
            minute(hazard.getClosedAt()),
            yes(hazard.getSupervised()));
    for (int column = 0; column < cells.size(); column++) {
      sheet.value(row, column, plain(cells.get(column)));
    }
  }

  private String yes(boolean holds) {
    return holds ? text("yes") : "";
  }

  private String minute(@Nullable OffsetDateTime moment) {
    return moment == null ? "" : texts.minute(moment.toInstant());
  }

  private static String plainOrEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** A text that an office program would take for a formula gets a space before it. */
  private static String plain(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? ' ' + text : text;
  }

  private String text(String key) {
    return texts.text(HazardTexts.locale(), "hazard.ledger." + key);
  }
}
