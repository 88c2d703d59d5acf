package org.linli.commons.printing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document before it is written in a format.
 *
 * @param footer beside the page number
 * @param look how it is set
 * @param mark grey and aslant over every page: who reads it, and when; null for none
 */
public record DocumentModel(List<Block> blocks, String footer, Look look, @Nullable String mark) {

  public DocumentModel {
    blocks = List.copyOf(blocks);
  }

  /** A document without mark. */
  public DocumentModel(List<Block> blocks, String footer) {
    this(blocks, footer, Look.USUAL, null);
  }

  /** The same document set otherwise. */
  public DocumentModel look(Look other) {
    return new DocumentModel(blocks, footer, other, mark);
  }

  /** The same document with a mark over every page. */
  public DocumentModel mark(String text) {
    return new DocumentModel(blocks, footer, look, text);
  }

  /**
   * How a document is set.
   *
   * @param small smaller letters and narrower margins, for what should be one sheet
   * @param english whether pages are counted in English
   */
  public record Look(boolean small, boolean english) {

    static final Look USUAL = new Look(false, false);
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

  /**
   * A picture by itself, in the middle.
   *
   * @param words what it shows, for those who do not see it; empty where the text around it says so
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  public record Picture(byte[] png, int widthMm, String words) implements Block {

    /** A picture that the text around it explains. */
    public Picture(byte[] png, int widthMm) {
      this(png, widthMm, "");
    }
  }

  /**
   * Cards of one size with a border, to be cut apart.
   *
   * @param columns beside each other
   */
  public record Cards(int columns, List<List<Block>> cards) implements Block {
    public Cards {
      cards = cards.stream().map(List::copyOf).toList();
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
