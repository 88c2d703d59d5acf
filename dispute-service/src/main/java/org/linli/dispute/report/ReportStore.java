package org.linli.dispute.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.dispute.duty.Answerer;
import org.linli.dispute.matter.ListPlace;
import org.linli.dispute.matter.Matter;

/**
 * Where reports are kept. All but {@link #reading} works inside the transaction that is running.
 */
public interface ReportStore {

  /** A transaction that only reads, with this viewer. */
  <T> T reading(Access access, Supplier<T> work);

  /**
   * Keeps a report with its content, unless its channel delivered it before.
   *
   * @return whether it was kept
   */
  boolean insert(Report report, ReportContent content);

  /** The first report that the channel delivered under this number, where the viewer may see it. */
  Optional<Report> findDelivered(String county, ReportChannel channel, String ref);

  Optional<Report> find(UUID id, Set<String> counties);

  /** As {@link #find}, its row locked. */
  Optional<Report> lock(UUID id, Set<String> counties);

  Optional<Report> findByTicket(String ticket);

  /** Words and names, opened; empty where the viewer may not read them. */
  Optional<ReportContent> content(Report report);

  void update(Report report);

  void rewrite(Report report, ReportContent content);

  /** Newest first. */
  List<Report> list(ReportFilter filter, @Nullable ListPlace after, int limit);

  /**
   * What waits for a review in these subtrees, and what was sent back to this account.
   *
   * @param villages paths of areas whose leader the account is
   * @param paths subtrees the account is officer of
   */
  List<Report> waiting(String username, List<String> villages, List<String> paths, int limit);

  /** Reports of a matter, oldest first. */
  List<Report> ofMatter(String county, UUID matter);

  /** Numbers of matters, for reports that name them. */
  Optional<String> numberOf(String county, UUID matter);

  /** The version of a matter that the viewer may see. */
  Optional<Integer> versionOf(UUID matter, Set<String> counties);

  /** Writes the line for leaders into a matter that was just opened. */
  void summarise(Matter matter, String summary);

  /** All reports of one matter belong to another from now on. */
  void moveAll(Matter from, Matter to);

  /** Somebody has to see to a report that has no matter yet. */
  void openReview(Report report, Answerer answerer, Instant due);

  void endReview(Report report, String by);

  /** What a report is compared with. */
  record Near(String county, List<String> gridPaths, Instant from, Instant to, Spot.Point point) {}

  /** A matter nearby. */
  record Candidate(
      UUID id,
      String number,
      String category,
      String status,
      String gridCode,
      Instant receivedAt,
      @Nullable String summary,
      double metres,
      boolean handled) {}

  /** Matters in these grids and this time that the viewer may see, the nearest first. */
  List<Candidate> near(Near near, @Nullable UUID except, int limit);
}
