package org.linli.portal.report;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report: what was asked, what was answered, and how far the documents are.
 *
 * @param madeBy username
 * @param madeAt when the figures were asked for
 */
public record Report(
    UUID id, String title, Content content, String madeBy, Instant madeAt, Work work) {

  Report titled(String given) {
    return new Report(id, given, content, madeBy, madeAt, work);
  }

  /**
   * What the documents are made of; never changed.
   *
   * @param templateVersion of the setting
   * @param template as it was
   */
  public record Content(
      Question question, int templateVersion, ReportTemplate template, Snapshot snapshot) {}

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
