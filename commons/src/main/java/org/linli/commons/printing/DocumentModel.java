package org.linli.commons.printing;

import java.util.List;

/**
 * A document before it is written in a format.
 *
 * @param footer beside the page number
 */
public record DocumentModel(List<Block> blocks, String footer) {

  public DocumentModel {
    blocks = List.copyOf(blocks);
  }

  /** What a document consists of, from top to bottom. */
  public sealed interface Block {}

  /** What the document is. */
  public record Title(String text) implements Block {}

  public record Heading(String text) implements Block {}

  /** Running text. */
  public record Paragraph(String text, Align align) implements Block {}

  /** An entry of a list. */
  public record Item(String text) implements Block {}

  /** Rows of cells; the first may be a head. All rows are as long as the longest. */
  public record Table(boolean headed, List<List<String>> rows) implements Block {
    public Table {
      rows = rows.stream().map(List::copyOf).toList();
    }

    public int columns() {
      return rows.stream().mapToInt(List::size).max().orElse(0);
    }
  }

  /** An empty line. */
  public record Gap() implements Block {}

  /** How running text stands. */
  public enum Align {
    /** Its first line is indented by two characters. */
    INDENTED,
    LEFT,
    CENTRE,
    RIGHT
  }
}
