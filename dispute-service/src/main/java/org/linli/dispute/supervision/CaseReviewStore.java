package org.linli.dispute.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.matter.Matter;

/** Where case reviews are kept. */
public interface CaseReviewStore {

  /** Writes a review down, in the transaction that is running. */
  void write(Matter matter, CaseReview review);

  /** The newest review of a matter, in the transaction that is running. */
  Optional<CaseReview> newest(Matter matter);

  void findings(
      Matter matter,
      CaseReview review,
      CaseReview.Findings findings,
      List<CaseReview.Measure> measures);

  void done(Matter matter, CaseReview.Measure measure, CaseReview.Findings done);

  void close(Matter matter, CaseReview review, Instant at);

  /** All of a matter that the viewer of this request sees. */
  Whole whole(String countyCode, UUID matter, Instant now);

  /**
   * A matter's review with what it is about.
   *
   * @param review null where none was opened
   */
  record Whole(
      String countyCode,
      String number,
      int version,
      @Nullable CaseReview review,
      List<CaseReview.Happened> timeline,
      List<CaseReview.Missed> missed) {
    public Whole {
      timeline = List.copyOf(timeline);
      missed = List.copyOf(missed);
    }
  }

  /** Reviews in these subtrees, newest first. */
  List<Listed> list(
      List<String> paths, CaseReview.@Nullable State state, @Nullable After after, int limit);

  /** A review in a list. */
  record Listed(CaseReview review, int missed, int measures, int measuresOpen) {}

  /** A place in the list. */
  record After(Instant openedAt, UUID id) {}
}
