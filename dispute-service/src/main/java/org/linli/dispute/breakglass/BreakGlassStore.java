package org.linli.dispute.breakglass;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.duty.Answerer;

/** Where emergency accesses are kept. Call it inside a transaction, as the caller. */
public interface BreakGlassStore {

  /** The last of a page, after which the next begins. */
  record Place(Instant since, UUID id) {}

  /** Keeps one, and that its review is owed by these. */
  void open(BreakGlass fresh, List<Answerer> reviewers);

  /** Whether one of the caller runs for a matter. */
  boolean isLive(String countyCode, UUID matter, Instant now);

  Optional<BreakGlass> find(UUID id);

  /**
   * Newest first.
   *
   * @param paths subtrees
   */
  List<BreakGlass> list(
      List<String> paths, boolean unreviewedOnly, @Nullable Place after, int limit);

  /**
   * Keeps what was found, ends it where it was not right, and ends what is owed.
   *
   * @return false where somebody else had found something before
   */
  boolean review(BreakGlass before, BreakGlass.Review review, Instant until);
}
