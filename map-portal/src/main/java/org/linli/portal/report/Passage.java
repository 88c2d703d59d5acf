package org.linli.portal.report;

import java.util.List;

/**
 * A part of a report as it is read on the screen, in the language of the report.
 *
 * @param text of a table its title
 * @param rows of a table, the first its head; empty otherwise
 */
public record Passage(Kind kind, String text, List<List<String>> rows) {

  public Passage {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** A passage without rows. */
  public Passage(Kind kind, String text) {
    this(kind, text, List.of());
  }

  /** What it is. */
  public enum Kind {
    TITLE,
    HEADING,
    TEXT,
    /** An entry of a list. */
    ITEM,
    TABLE
  }
}
