package org.linli.place.keyarea;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key area with all that belongs to it, every round of it. */
public record KeyAreaFile(
    KeyArea keyArea,
    List<Measure> measures,
    List<Figure> figures,
    List<Review> reviews,
    List<Event> events) {

  public KeyAreaFile {
    measures = List.copyOf(measures);
    figures = List.copyOf(figures);
    reviews = List.copyOf(reviews);
    events = List.copyOf(events);
  }

  /** Before rectification, or after it. */
  public enum Phase {
    BEFORE,
    AFTER
  }

  /** What a review found. */
  public enum Verdict {
    ON_TRACK,
    BEHIND,
    READY
  }

  /** Figures that this service computes from its own hazards. */
  public enum Computed {
    RECTIFIED_IN_TIME,
    STILL_OPEN
  }

  /**
   * What is to be done.
   *
   * @param who unit or username
   * @param doneWhen by what one sees that it is done
   */
  public record Measure(
      UUID id,
      int round,
      String what,
      String who,
      LocalDate until,
      String doneWhen,
      @Nullable Done done) {}

  /** Who said that a measure is done. */
  public record Done(Instant at, String by, String words) {}

  /**
   * A figure of a window.
   *
   * @param computed null where a person entered it
   * @param denominator null where it is no share
   */
  public record Figure(
      int round,
      Phase phase,
      @Nullable Computed computed,
      String name,
      long numerator,
      @Nullable Long denominator,
      LocalDate from,
      LocalDate until,
      String source,
      Instant at,
      String by) {

    /** What tells figures apart. */
    String key() {
      return computed == null ? name : computed.name();
    }
  }

  /** What was found on a day. */
  public record Review(
      int round, LocalDate on, Verdict verdict, String words, Instant at, String by) {}

  /**
   * A step in the history.
   *
   * @param before what stood there, of a change
   */
  public record Event(
      Instant at,
      String by,
      KeyAreaStep step,
      int round,
      @Nullable String words,
      @Nullable String before) {}

  /** Whether no later figure took the place of this one. */
  public boolean isCurrent(Figure figure) {
    return latest(figure.round(), figure.phase()).get(figure.key()) == figure;
  }

  /** Names of figures of before without one of after, in this round. */
  public Set<String> figuresMissing() {
    Map<String, Figure> after = latest(keyArea.round(), Phase.AFTER);
    Set<String> missing = new LinkedHashSet<>(latest(keyArea.round(), Phase.BEFORE).keySet());
    missing.removeAll(after.keySet());
    return missing;
  }

  boolean hasBefore() {
    return !latest(keyArea.round(), Phase.BEFORE).isEmpty();
  }

  private Map<String, Figure> latest(int round, Phase phase) {
    Map<String, Figure> latest = new LinkedHashMap<>();
    for (Figure figure : figures) {
      if (figure.round() == round && figure.phase() == phase) {
        latest.put(figure.key(), figure);
      }
    }
    return latest;
  }
}
