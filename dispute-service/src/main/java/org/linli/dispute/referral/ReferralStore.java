package org.linli.dispute.referral;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.matter.Matter;

/** Where referrals are kept. */
public interface ReferralStore {

  /** Writes a referral and its first step down, in the transaction that is running. */
  void write(Matter matter, Referral referral, String words);

  /** One that the viewer of this request may see. */
  Optional<Seen> find(UUID id);

  /**
   * A referral as the viewer sees it.
   *
   * @param handler whether they handle the matter
   * @param readable whether what was released can be read: it is open, and so is its part in the
   *     matter
   */
  record Seen(Referral.Whole whole, boolean handler, boolean readable) {}

  /** The same in the transaction that is running, its row locked. */
  Referral lock(Matter matter, UUID id);

  /** Writes the next step down, in the transaction that is running. */
  void step(
      Matter matter,
      Referral before,
      Referral.State next,
      String by,
      Instant at,
      @Nullable String words);

  /** Those of a matter that the viewer of this request may see, newest first. */
  List<Referral> ofMatter(String countyCode, UUID matter);

  /** Those to or from these units, newest first. */
  List<Referral> list(Query query, int limit);

  /**
   * Which are listed.
   *
   * @param toUnits to these; empty for not asked
   * @param fromUnits from these; empty for not asked
   */
  record Query(
      List<String> toUnits,
      List<String> fromUnits,
      Referral.@Nullable State state,
      @Nullable Instant beforeAt,
      @Nullable UUID beforeId) {
    public Query {
      toUnits = List.copyOf(toUnits);
      fromUnits = List.copyOf(fromUnits);
    }
  }

  /** What was released, group by group, read as Linli. */
  Released released(Referral referral);

  /** What was released; a group with nothing in it is absent. */
  record Released(
      String category, @Nullable String level, Map<ReleasedField, List<String>> groups) {
    public Released {
      groups = Map.copyOf(groups);
    }
  }
}
