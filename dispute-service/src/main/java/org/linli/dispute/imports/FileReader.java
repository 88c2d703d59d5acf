package org.linli.dispute.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.commons.importing.Mapping;
import org.linli.commons.importing.TableRow;
import org.linli.commons.importing.ValueExpression;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Outcome;

/** Reads what a ledger says of the file of a matter: its unit, words, parties, outcome. */
final class FileReader {

  private static final int LONGEST_SUMMARY = 200;
  private static final int LONGEST_WORDS = 10_000;
  private static final int LONGEST_NAME = 100;
  private static final int MOST_PARTIES = 50;

  private final Mapping mapping;
  private final RowReader.Known known;

  FileReader(Mapping mapping, RowReader.Known known) {
    this.mapping = mapping;
    this.known = known;
  }

  /**
   * Notes what is wrong with the row besides.
   *
   * @param status null where that is faulty itself
   */
  DisputeRow.File read(TableRow row, @Nullable DisputeStatus status) {
    String words = text(row, "words", LONGEST_WORDS);
    List<String> parties = parties(row);
    String unit = unit(row);
    if (unit == null && (words != null || !parties.isEmpty()) && !row.faults().any()) {
      row.faults().add(field("unit"), "unit-for-words");
    }
    return new DisputeRow.File(
        unit, outcome(row, status), text(row, "summary", LONGEST_SUMMARY), words, parties);
  }

  private @Nullable String text(TableRow row, String path, int longest) {
    Optional<ValueExpression> value = mapping.find(path);
    String text = value.isEmpty() ? null : value.get().text(row, row.faults());
    if (text != null && text.codePointCount(0, text.length()) > longest) {
      row.faults().add(value.get().field(), "text-long", longest);
      return null;
    }
    return text;
  }

  /** Names in one cell, separated as people do. */
  private List<String> parties(TableRow row) {
    Optional<ValueExpression> value = mapping.find("parties");
    String text = value.isEmpty() ? null : value.get().text(row, row.faults());
    List<String> names = new ArrayList<>();
    for (String part : text == null ? new String[0] : text.split("[、,，;；/\\n]")) {
      String name = part.strip();
      if (name.length() > LONGEST_NAME) {
        row.faults().add(field("parties"), "text-long", LONGEST_NAME);
      } else if (!name.isEmpty() && !names.contains(name)) {
        names.add(name);
      }
    }
    if (names.size() > MOST_PARTIES) {
      row.faults().add(field("parties"), "too-many-parties", MOST_PARTIES);
    }
    return names;
  }

  private @Nullable String unit(TableRow row) {
    Optional<ValueExpression> value = mapping.find("unit");
    String code = value.isEmpty() ? null : value.get().text(row, row.faults());
    if (code != null && !known.units().contains(code)) {
      row.faults().add(value.get().field(), "unknown-unit", code);
      return null;
    }
    return code;
  }

  /** Only what has ended has an outcome. */
  private @Nullable Outcome outcome(TableRow row, @Nullable DisputeStatus status) {
    Optional<ValueExpression> value = mapping.find("outcome");
    String name = value.isEmpty() ? null : value.get().text(row, row.faults());
    if (name == null) {
      return null;
    }
    String field = value.get().field();
    for (Outcome outcome : Outcome.values()) {
      if (outcome.name().equals(name)) {
        if (status != null && status != DisputeStatus.CLOSED && status != DisputeStatus.ARCHIVED) {
          row.faults().add(field, "outcome-open");
        }
        return outcome;
      }
    }
    row.faults().add(field, "unknown-outcome", name);
    return null;
  }

  private String field(String path) {
    return mapping.find(path).map(ValueExpression::field).orElse(path);
  }
}
