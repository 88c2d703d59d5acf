package org.linli.dispute.file.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.file.ArchiveStore;
import org.linli.dispute.file.ArchivedMatter;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.Outcome;
import org.springframework.stereotype.Repository;

/** The table {@code archived_matter}. */
@Repository
class JdbcArchive implements ArchiveStore {

  private final ViewerTransactions transactions;
  private final Seal seal;

  JdbcArchive(ViewerTransactions transactions, Seal seal) {
    this.transactions = transactions;
    this.seal = seal;
  }

  @Override
  public void add(Matter matter, String by, Instant at, LocalDate retainUntil) {
    Outcome outcome = matter.progress().outcome();
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into archived_matter (county_code, dispute_id, number, category, outcome, area_code, path,
                                                 archived_at, archived_by, retain_until)
                    values (:county, :id, :number, :category, :outcome, :area, :path, :at, :by, :until)
                    """)
                .param("county", matter.countyCode())
                .param("id", matter.id())
                .param("number", matter.number())
                .param("category", matter.category())
                .param("outcome", outcome == null ? null : outcome.name())
                .param("area", matter.where().areaCode())
                .param("path", matter.where().path())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("until", retainUntil)
                .update());
  }

  @Override
  public Optional<ArchivedMatter> find(String countyCode, UUID matter) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select * from archived_matter where county_code = ? and dispute_id = ?")
                .params(countyCode, matter)
                .query(JdbcArchive::archived)
                .optional());
  }

  @Override
  public void remove(Matter matter) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    "delete from archived_matter where county_code = ? and dispute_id = ? and erased_at is null")
                .params(matter.countyCode(), matter.id())
                .update());
  }

  @Override
  public List<ArchivedMatter> list(Wanted wanted, @Nullable Place after, int limit) {
    Boolean erased = wanted.erased();
    return transactions.read(
        jdbc ->
            jdbc.sql(
                    """
                    select * from archived_matter
                    where path ^@ any(:paths)
                      and (cast(:erased as boolean) is null or (erased_at is not null) = :erased)
                      and (cast(:before as date) is null or retain_until < :before)
                      and (cast(:day as date) is null or (retain_until, dispute_id) > (:day, cast(:id as uuid)))
                    order by retain_until, dispute_id limit :limit
                    """)
                .param("paths", wanted.paths().toArray(String[]::new))
                .param("erased", erased)
                .param("before", wanted.before())
                .param("day", after == null ? null : after.retainUntil())
                .param("id", after == null ? null : after.id().toString())
                .param("limit", limit)
                .query(JdbcArchive::archived)
                .list());
  }

  @Override
  public List<UUID> due(LocalDate today, int limit) {
    return transactions.read(
        MatterChanges.serviceAccess(MatterChanges.LINLI),
        jdbc ->
            jdbc.sql(
                    """
                    select dispute_id from archived_matter where erased_at is null and retain_until < ?
                    order by retain_until, dispute_id limit ?
                    """)
                .params(today, limit)
                .query(UUID.class)
                .list());
  }

  @Override
  public boolean erase(Matter matter, Instant at) {
    return transactions.inside(
        jdbc -> {
          int rows =
              jdbc.sql(
                      """
                      update archived_matter set erased_at = ?
                      where county_code = ? and dispute_id = ? and erased_at is null
                      """)
                  .params(at.atOffset(ZoneOffset.UTC), matter.countyCode(), matter.id())
                  .update();
          if (rows == 1) {
            jdbc.sql("delete from attachment_content where county_code = ? and dispute_id = ?")
                .params(matter.countyCode(), matter.id())
                .update();
            seal.destroy(matter.countyCode(), matter.id());
          }
          return rows == 1;
        });
  }

  private static ArchivedMatter archived(ResultSet row, int number) throws SQLException {
    Timestamp erased = row.getTimestamp("erased_at");
    return new ArchivedMatter(
        row.getString("county_code"),
        row.getObject("dispute_id", UUID.class),
        row.getString("number"),
        row.getString("category"),
        row.getString("outcome"),
        row.getString("area_code"),
        row.getTimestamp("archived_at").toInstant(),
        row.getObject("retain_until", LocalDate.class),
        erased == null ? null : erased.toInstant());
  }
}
