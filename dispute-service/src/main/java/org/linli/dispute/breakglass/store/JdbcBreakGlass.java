package org.linli.dispute.breakglass.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.sealing.KeyDestroyed;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.breakglass.BreakGlass;
import org.linli.dispute.breakglass.BreakGlassStore;
import org.linli.dispute.duty.Answerer;
import org.linli.dispute.duty.DutyKind;

/** The table {@code break_glass}. Reasons and findings are sealed with the key of the matter. */
final class JdbcBreakGlass implements BreakGlassStore {

  private static final String REASON = "break-glass-reason-";
  private static final String REVIEW = "break-glass-review-";

  private final ViewerTransactions transactions;
  private final Seal seal;

  JdbcBreakGlass(ViewerTransactions transactions, Seal seal) {
    this.transactions = transactions;
    this.seal = seal;
  }

  @Override
  public void open(BreakGlass fresh, List<Answerer> reviewers) {
    BreakGlass.About about = fresh.about();
    String reason = fresh.reason() == null ? "" : fresh.reason();
    byte[] sealed = seal.seal(about.countyCode(), about.matter(), REASON + fresh.id(), reason);
    transactions.inside(
        jdbc -> {
          jdbc.sql(
                  """
                  insert into break_glass (county_code, id, dispute_id, number, area_code, path, by_username, reason_sealed,
                                           since, until, review_due_at)
                  values (:county, :id, :dispute, :number, :area, :path, :by, :reason, :since, :until, :due)
                  """)
              .param("county", about.countyCode())
              .param("id", fresh.id())
              .param("dispute", about.matter())
              .param("number", about.number())
              .param("area", about.areaCode())
              .param("path", about.path())
              .param("by", fresh.by())
              .param("reason", sealed)
              .param("since", at(fresh.since()))
              .param("until", at(fresh.until()))
              .param("due", at(fresh.reviewDueAt()))
              .update();
          for (Answerer reviewer : reviewers) {
            // Of no matter: it is not the matter that owes it, and who owes it sees no matter.
            jdbc.sql(
                    """
                    insert into duty (county_code, id, kind, ref, unit_code, username, opened_at, due_at)
                    values (:county, :id, :kind, :ref, :unit, :username, :opened, :due)
                    """)
                .param("county", about.countyCode())
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("kind", DutyKind.BREAK_GLASS_REVIEW.name())
                .param("ref", fresh.id().toString())
                .param("unit", reviewer.unit())
                .param("username", reviewer.username())
                .param("opened", at(fresh.since()))
                .param("due", at(fresh.reviewDueAt()))
                .update();
          }
          return true;
        });
  }

  @Override
  public boolean isLive(String countyCode, UUID matter, Instant now) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select exists (select from break_glass where county_code = ? and dispute_id = ?
                      and by_username = viewer_username() and until > ?)
                    """)
                .params(countyCode, matter, at(now))
                .query(Boolean.class)
                .single());
  }

  @Override
  public Optional<BreakGlass> find(UUID id) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select * from break_glass where id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional());
  }

  @Override
  public List<BreakGlass> list(
      List<String> paths, boolean unreviewedOnly, @Nullable Place after, int limit) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select * from break_glass
                    where path ^@ any (:paths) and (not :unreviewed or reviewed_at is null)
                      and (cast(:since as timestamptz) is null or (since, id) < (:since, cast(:id as uuid)))
                    order by since desc, id desc limit :limit
                    """)
                .param("paths", paths.toArray(String[]::new))
                .param("unreviewed", unreviewedOnly)
                .param("since", after == null ? null : at(after.since()))
                .param("id", after == null ? null : after.id().toString())
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list());
  }

  @Override
  public boolean review(BreakGlass before, BreakGlass.Review review, Instant until) {
    BreakGlass.About about = before.about();
    String words = review.words() == null ? "" : review.words();
    byte[] sealed = seal.seal(about.countyCode(), about.matter(), REVIEW + before.id(), words);
    return transactions.inside(
        jdbc -> {
          int rows =
              jdbc.sql(
                      """
                      update break_glass set reviewed_at = :at, reviewed_by = :by, finding = :finding, review_sealed = :words,
                        until = :until
                      where county_code = :county and id = :id and reviewed_at is null
                      """)
                  .param("at", at(review.at()))
                  .param("by", review.by())
                  .param("finding", review.finding().name())
                  .param("words", sealed)
                  .param("until", at(until))
                  .param("county", about.countyCode())
                  .param("id", before.id())
                  .update();
          if (rows == 1) {
            jdbc.sql(
                    """
                    update duty set ended_at = ?, ending = 'DONE', ended_by = ?
                    where county_code = ? and kind = ? and ref = ? and ended_at is null
                    """)
                .params(
                    at(review.at()),
                    review.by(),
                    about.countyCode(),
                    DutyKind.BREAK_GLASS_REVIEW.name(),
                    before.id().toString())
                .update();
          }
          return rows == 1;
        });
  }

  private BreakGlass read(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String county = row.getString("county_code");
    UUID matter = row.getObject("dispute_id", UUID.class);
    String finding = row.getString("finding");
    return new BreakGlass(
        id,
        new BreakGlass.About(
            county,
            matter,
            row.getString("number"),
            row.getString("area_code"),
            row.getString("path")),
        row.getString("by_username"),
        opened(county, matter, REASON + id, row.getBytes("reason_sealed")),
        instant(row, "since"),
        instant(row, "until"),
        instant(row, "review_due_at"),
        finding == null
            ? null
            : new BreakGlass.Review(
                instant(row, "reviewed_at"),
                row.getString("reviewed_by"),
                BreakGlass.Finding.valueOf(finding),
                opened(county, matter, REVIEW + id, row.getBytes("review_sealed"))));
  }

  private @Nullable String opened(String county, UUID matter, String field, byte[] sealed) {
    try {
      return seal.open(county, matter, field, sealed);
    } catch (KeyDestroyed e) {
      return null;
    }
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
