package org.linli.portal.report;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report and how far its documents are; what they are made of is its {@link Draft}.
 *
 * @param madeBy username
 * @param madeAt when the figures were asked for
 */
public record Report(
    UUID id, String title, Summary about, String madeBy, Instant madeAt, Work work) {

  /**
   * What it is about; never changed.
   *
   * @param template code
   * @param templateVersion of the setting
   * @param areaName as it was called, in the language of the report
   * @param silent sections whose service did not answer
   * @param fabricVersion of the boundaries
   */
  public record Summary(
      Question question,
      String template,
      int templateVersion,
      String areaName,
      List<Section> silent,
      long fabricVersion) {
    public Summary {
      silent = List.copyOf(silent);
    }
  }

  /**
   * How far the documents are.
   *
   * @param progress from 0 to 1
   */
  public record Work(
      State state, double progress, @Nullable Instant finishedAt, @Nullable Failure failure) {
    static final Work WAITING = new Work(State.WAITING, 0, null, null);
  }

  /** How far it is. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED
  }

  /** Why the documents could not be made. */
  public enum Failure {
    /** There is no font to print Chinese with. */
    FONT,
    /** It was interrupted twice. */
    GAVE_UP,
    INTERNAL;

    /** Its name in contracts and in the database. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The failure of that name. */
    public static Failure of(String wireName) {
      return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /** What a report is written as. */
  public enum Format {
    DOCX,
    PDF,
    XLSX;

    /** Its name in contracts, and the ending of files. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The format of that name. */
    public static Optional<Format> of(String wireName) {
      return Arrays.stream(values()).filter(one -> one.wireName().equals(wireName)).findFirst();
    }
  }
}
