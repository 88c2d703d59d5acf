package org.linli.grid.preview.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.linli.commons.importing.ImportCounts;
import org.linli.commons.importing.ImportJob;
import org.linli.commons.problem.Problem;
import org.linli.commons.problem.Problems;
import org.linli.commons.problem.Violation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The report of an import as a workbook in the reader's language. */
@Component
class ReportSheet {

  private static final List<String> COLUMNS =
      List.of("row", "field", "fault", "code", "longitude", "latitude");
  private static final int HEADER_ROW = 3;
  private static final int[] WIDTHS = {8, 18, 70, 26, 14, 14};

  private final Problems problems;
  private final MessageSource messages;

  ReportSheet(Problems problems, MessageSource messages) {
    this.problems = problems;
    this.messages = messages;
  }

  byte[] write(ImportJob job, Locale locale) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Linli", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(text("title", locale));
      ImportCounts counts = job.counts();
      sheet.value(0, 0, plain(job.fileName()));
      sheet.value(
          1,
          0,
          text(
              "counts",
              locale,
              text("state." + job.state().name(), locale),
              counts.read(),
              counts.accepted(),
              counts.unchanged(),
              counts.refused(),
              job.violationCount()));
      for (int column = 0; column < COLUMNS.size(); column++) {
        sheet.value(HEADER_ROW, column, text(COLUMNS.get(column), locale));
        sheet.width(column, WIDTHS[column]);
      }
      sheet.range(HEADER_ROW, 0, HEADER_ROW, COLUMNS.size() - 1).style().bold().set();
      sheet.freezePane(0, HEADER_ROW + 1);
      int row = HEADER_ROW + 1;
      for (Violation violation : job.violations()) {
        fault(sheet, row++, violation, locale);
      }
      if (job.moreViolations() > 0) {
        sheet.value(row, 2, text("more", locale, job.moreViolations()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void fault(Worksheet sheet, int row, Violation violation, Locale locale) {
    Problem.Fault fault = problems.fault(violation, locale);
    if (fault.row() != null) {
      sheet.value(row, 0, fault.row());
    }
    if (fault.field() != null) {
      sheet.value(row, 1, plain(fault.field()));
    }
    sheet.value(row, 2, plain(fault.message()));
    sheet.value(row, 3, fault.code());
    number(sheet, row, 4, violation.lon());
    number(sheet, row, 5, violation.lat());
  }

  private static void number(Worksheet sheet, int row, int column, @Nullable Double value) {
    if (value != null) {
      sheet.value(row, column, BigDecimal.valueOf(value));
    }
  }

  /** A name that an office program would take for a formula gets a space before it. */
  private static String plain(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? ' ' + text : text;
  }

  private String text(String key, Locale locale, Object... arguments) {
    return messages.getMessage("import-report." + key, arguments, locale);
  }
}
