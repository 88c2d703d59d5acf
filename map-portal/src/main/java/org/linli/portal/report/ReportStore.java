package org.linli.portal.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the database holds of reports. */
public interface ReportStore {

  /** A place in the list. */
  record After(Instant madeAt, UUID id) {}

  /**
   * A report that a worker took.
   *
   * @param attempt the first is 1
   */
  record Taken(Draft draft, int attempt) {}

  /** As the viewer: stores one that waits, once for each key. */
  UUID create(Draft waiting, String path, @Nullable String key, String request);

  /** As the viewer, the latest first. */
  List<Report> list(String path, @Nullable After after, int limit);

  /** As the viewer. */
  Optional<Report> find(UUID id);

  /** As the viewer: with what it is made of. */
  Optional<Draft> draft(UUID id);

  /** Path of the area it belongs to now; as the viewer. */
  String path(UUID id);

  /** As the viewer. */
  Optional<byte[]> document(UUID id, Report.Format format);

  /** As Linli: takes one that waits, or whose worker has been silent that long. */
  Optional<Taken> take(Duration silence);

  /**
   * As Linli: a sign of life.
   *
   * @return false where another worker has taken it
   */
  boolean beat(Taken taken, double progress);

  /** As Linli: keeps the documents; nothing where another worker has taken it. */
  void finish(Taken taken, Map<Report.Format, byte[]> documents);

  /** As Linli: it failed. */
  void fail(Taken taken, Report.Failure failure);

  /** As Linli: puts it back, to be made from the beginning. */
  void release(Taken taken);
}
