package org.linli.place.keyarea;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where key areas are kept. All but {@link #together} works inside a transaction. */
public interface KeyAreaStore {

  /** One transaction as the viewer of this request. */
  <T> T together(Supplier<T> work);

  /** The next number of an area and year. */
  String number(String areaCode, int year);

  void insert(KeyArea keyArea);

  Optional<KeyArea> find(UUID id);

  /** The key area, which nobody else changes until the transaction ends. */
  Optional<KeyArea> lock(UUID id);

  /** Stores what changed; the version grows by one. */
  void save(KeyArea changed);

  /** With all that belongs to it. */
  KeyAreaFile file(KeyArea keyArea);

  void append(KeyArea keyArea, KeyAreaFile.Event event);

  void add(KeyArea keyArea, KeyAreaFile.Measure measure);

  /** Whether there was such a measure that was not done yet. */
  boolean complete(KeyArea keyArea, UUID measure, KeyAreaFile.Done done);

  void add(KeyArea keyArea, KeyAreaFile.Figure figure);

  void add(KeyArea keyArea, KeyAreaFile.Review review);

  /**
   * Those that touch one of these subtrees, the nearest deadline first.
   *
   * @param listed only those that are listed, or only the others
   * @param overdue only those that are overdue today, or only the others
   */
  List<Listed> list(
      List<String> paths,
      @Nullable Boolean listed,
      @Nullable Boolean overdue,
      LocalDate today,
      int limit);

  /** A key area of a list, with the measures of its round. */
  record Listed(KeyArea keyArea, int measures, int done) {}

  /** A share of hazards. */
  record Share(long numerator, long denominator) {}

  /**
   * Counts of the hazards within the outline, whoever looks.
   *
   * @param from begin of the window
   * @param until its end, exclusive
   */
  Map<KeyAreaFile.Computed, Share> compute(KeyArea keyArea, Instant from, Instant until);
}
