package org.linli.dispute.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.dispute.matter.Answering;
import org.linli.dispute.matter.Categories;
import org.linli.dispute.matter.Category;
import org.linli.dispute.matter.DisputeFilter;
import org.linli.dispute.matter.Disputes;
import org.linli.dispute.matter.Listed;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.Progress;
import org.linli.dispute.matter.Transitions;
import org.linli.dispute.unit.UnitNames;

/**
 * The list of disputes as a workbook: the same rows in the same order, written while they are read.
 * Everything is text but the days, so that no long number is shortened and no cell is a formula.
 */
public final class Ledger {

  /** No office reads more; a larger ledger is asked for by year or area. */
  public static final int MOST_ROWS = 200_000;

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int FLUSH_ROWS = 500;

  /** Names of the columns, in their order; their texts are the messages {@code ledger.<name>}. */
  private static final List<String> COLUMNS =
      List.of(
          "number",
          "category",
          "level",
          "status",
          "outcome",
          "summary",
          "area",
          "grid",
          "unit",
          "person",
          "leadLeader",
          "sponsor",
          "receivedAt",
          "acceptedAt",
          "deadlineOn",
          "dueAt",
          "closedAt",
          "reopened",
          "source");

  private final Disputes disputes;
  private final Categories categories;
  private final Clock clock;

  public Ledger(Disputes disputes, Categories categories, Clock clock) {
    this.disputes = disputes;
    this.categories = categories;
    this.clock = clock;
  }

  /**
   * The reader's language and who they are.
   *
   * @param texts gives the text of a key
   * @param reader for the watermark: name and account
   */
  public record Reader(
      UnaryOperator<String> texts, UnitNames names, boolean english, String reader) {}

  /**
   * Writes all rows of a filter.
   *
   * @throws ProblemException 409 {@code ledger-too-long}
   */
  public void write(DisputeFilter filter, Reader reader, OutputStream out) {
    try (Workbook workbook = new Workbook(out, "Linli", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(reader.texts().apply("ledger.sheet"));
      head(sheet, reader);
      Rows rows = new Rows(sheet, reader);
      disputes.each(filter, MOST_ROWS + 1, rows::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The watermark is on the sheet and on every printed page. */
  private void head(Worksheet sheet, Reader reader) {
    String mark =
        reader.texts().apply("ledger.mark")
            + " "
            + reader.reader()
            + "  "
            + minute(clock.instant());
    String printed = mark.replace("&", "&&");
    sheet.header(printed, Position.CENTER, 9);
    sheet.footer(printed, Position.CENTER, 9);
    sheet.value(0, 0, Cell.safe(mark));
    for (int column = 0; column < COLUMNS.size(); column++) {
      sheet.value(1, column, reader.texts().apply("ledger." + COLUMNS.get(column)));
      sheet.width(column, column == 5 ? 40 : 18);
    }
    sheet.range(1, 0, 1, COLUMNS.size() - 1).style().bold().set();
    sheet.freezePane(1, 2);
  }

  /** What is written so far. */
  private final class Rows {
    private final Worksheet sheet;
    private final Reader reader;
    private final Map<String, String> categoryNames = new HashMap<>();
    private int count;

    Rows(Worksheet sheet, Reader reader) {
      this.sheet = sheet;
      this.reader = reader;
      for (Category category : categories.list()) {
        categoryNames.put(category.code(), reader.english() ? category.nameEn() : category.name());
      }
    }

    void add(Listed listed) {
      if (count == MOST_ROWS) {
        throw ProblemException.conflict("ledger-too-long", MOST_ROWS);
      }
      int row = 2 + count++;
      List<@Nullable String> cells = cells(listed);
      for (int column = 0; column < cells.size(); column++) {
        String text = cells.get(column);
        if (text != null) {
          sheet.value(row, column, Cell.safe(text));
        }
      }
      if (count % FLUSH_ROWS == 0) {
        try {
          sheet.flush();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    private List<@Nullable String> cells(Listed listed) {
      Matter matter = listed.matter();
      Progress progress = matter.progress();
      Answering answering = matter.answering();
      UnitNames names = reader.names();
      return Arrays.asList(
          matter.number(),
          categoryNames.getOrDefault(matter.category(), matter.category()),
          named("ledger.level.", Transitions.isOpen(matter.status()) ? matter.level() : null),
          named("status.", matter.status()),
          named("ledger.outcome.", progress.outcome()),
          matter.summary(),
          matter.where().areaCode(),
          matter.where().gridCode(),
          names.unit(answering.unit()),
          names.person(answering.person()),
          names.person(answering.leadLeader()),
          names.person(answering.sponsor()),
          minute(matter.receivedAt()),
          minute(progress.acceptedAt()),
          day(answering.deadline()),
          minute(listed.dueAt()),
          minute(progress.closedAt()),
          String.valueOf(progress.reopened()),
          matter.origin().source());
    }

    private @Nullable String named(String prefix, @Nullable Enum<?> value) {
      return value == null ? null : reader.texts().apply(prefix + value.name());
    }
  }

  private @Nullable String minute(@Nullable Instant instant) {
    ZoneId zone = clock.getZone();
    return instant == null ? null : MINUTE.format(instant.atZone(zone));
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  /** Text that stays text where somebody saves the sheet as CSV and opens it again. */
  static final class Cell {
    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private Cell() {}

    static String safe(String text) {
      String plain = text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
      return !plain.isEmpty() && STARTS_A_FORMULA.indexOf(plain.charAt(0)) >= 0
          ? "'" + plain
          : plain;
    }
  }
}
