package org.linli.dispute.report.store;

import static org.linli.dispute.report.store.ReportRows.at;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.duty.Answerer;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.matter.ListPlace;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.report.Report;
import org.linli.dispute.report.ReportChannel;
import org.linli.dispute.report.ReportContent;
import org.linli.dispute.report.ReportFilter;
import org.linli.dispute.report.ReportStore;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReports implements ReportStore {

  private final ViewerTransactions transactions;
  private final SealedContents contents;
  private final Clock clock;

  JdbcReports(ViewerTransactions transactions, SealedContents contents, Clock clock) {
    this.transactions = transactions;
    this.contents = contents;
    this.clock = clock;
  }

  @Override
  public <T> T reading(Access access, Supplier<T> work) {
    return transactions.read(access, jdbc -> work.get());
  }

  @Override
  public boolean insert(Report report, ReportContent content) {
    return transactions.inside(
        jdbc -> {
          boolean kept = ReportWrites.insert(jdbc, report) == 1;
          if (kept) {
            contents.insert(jdbc, report, content);
          }
          return kept;
        });
  }

  @Override
  public Optional<Report> findDelivered(String county, ReportChannel channel, String ref) {
    return one(
        "where county_code = ? and channel = ? and source_ref = ?", county, channel.name(), ref);
  }

  @Override
  public Optional<Report> find(UUID id, Set<String> counties) {
    return one("where county_code = any(?) and id = ?", counties.toArray(String[]::new), id);
  }

  @Override
  public Optional<Report> lock(UUID id, Set<String> counties) {
    return one(
        "where county_code = any(?) and id = ? for update", counties.toArray(String[]::new), id);
  }

  @Override
  public Optional<Report> findByTicket(String ticket) {
    return one("where ticket = ?", ticket);
  }

  @Override
  public Optional<ReportContent> content(Report report) {
    return transactions.inside(jdbc -> contents.find(jdbc, report));
  }

  @Override
  public void update(Report report) {
    if (transactions.inside(jdbc -> ReportWrites.update(jdbc, report)) != 1) {
      throw new IllegalStateException("a locked report was not written: " + report.id());
    }
  }

  @Override
  public void rewrite(Report report, ReportContent content) {
    transactions.inside(jdbc -> contents.update(jdbc, report, content));
  }

  @Override
  public List<Report> list(ReportFilter filter, @Nullable ListPlace after, int limit) {
    List<String> conditions = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    List<String> ranges = new ArrayList<>();
    for (String path : filter.paths()) {
      ranges.add("(path >= ? and path < ?)");
      values.add(path);
      values.add(path.substring(0, path.length() - 1) + '0');
    }
    conditions.add("(" + String.join(" or ", ranges) + ")");
    anyOf("state", filter.states(), conditions, values);
    anyOf("channel", filter.channels(), conditions, values);
    if (after != null) {
      conditions.add("(received_at, id) < (?, ?)");
      values.add(at(after.receivedAt()));
      values.add(after.id());
    }
    values.add(limit);
    String where =
        "where " + String.join(" and ", conditions) + " order by received_at desc, id desc limit ?";
    return all(where, values.toArray());
  }

  @Override
  public List<Report> waiting(
      String username, List<String> villages, List<String> paths, int limit) {
    return all(
        """
        where (state = 'SENT_BACK' and entered_by = ?)
          or (state = 'ENTERED' and entered_by is distinct from ?
              and (village_of(path) = any(?) or path ^@ any(?)))
        order by entered_at, id limit ?
        """,
        username,
        username,
        villages.toArray(String[]::new),
        paths.toArray(String[]::new),
        limit);
  }

  @Override
  public List<Report> ofMatter(String county, UUID matter) {
    return all("where county_code = ? and dispute_id = ? order by received_at, id", county, matter);
  }

  @Override
  public Optional<String> numberOf(String county, UUID matter) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select number from dispute where county_code = ? and id = ?")
                .params(county, matter)
                .query(String.class)
                .optional());
  }

  @Override
  public Optional<Integer> versionOf(UUID matter, Set<String> counties) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select version from dispute where county_code = any(:counties) and id = :id")
                .param("counties", counties.toArray(String[]::new))
                .param("id", matter)
                .query(Integer.class)
                .optional());
  }

  @Override
  public void summarise(Matter matter, String summary) {
    transactions.inside(
        jdbc ->
            jdbc.sql("update dispute set summary = ? where county_code = ? and id = ?")
                .params(summary, matter.countyCode(), matter.id())
                .update());
  }

  @Override
  public void moveAll(Matter from, Matter to) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    update report set dispute_id = ?, state = 'LINKED', version = version + 1
                    where county_code = ? and dispute_id = ?
                    """)
                .params(to.id(), from.countyCode(), from.id())
                .update());
  }

  @Override
  public void openReview(Report report, Answerer answerer, Instant due) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into duty (county_code, id, kind, ref, unit_code, username, opened_at, due_at)
                    values (:county, :id, :kind, :ref, :unit, :username, :opened, :due)
                    """)
                .param("county", report.countyCode())
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("kind", DutyKind.ENTRY_REVIEW.name())
                .param("ref", report.id().toString())
                .param("unit", answerer.unit())
                .param("username", answerer.username())
                .param("opened", now())
                .param("due", due.atOffset(ZoneOffset.UTC))
                .update());
  }

  @Override
  public void endReview(Report report, String by) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    update duty set ended_at = ?, ending = 'DONE', ended_by = ?
                    where county_code = ? and kind = ? and ref = ? and ended_at is null
                    """)
                .params(
                    now(),
                    by,
                    report.countyCode(),
                    DutyKind.ENTRY_REVIEW.name(),
                    report.id().toString())
                .update());
  }

  @Override
  public List<Candidate> near(Near near, @Nullable UUID except, int limit) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select d.id, d.number, d.category, d.status, d.grid_code, d.received_at, d.summary,
                      st_distance(d.position::geography, st_setsrid(st_makepoint(:lon, :lat), 4490)::geography) as metres,
                      is_handler(d.county_code, d.id) as handled
                    from dispute d
                    where d.county_code = :county and d.path = any(:paths) and d.received_at between :from and :to
                      and d.outcome is distinct from 'DUPLICATE' and d.status <> 'ARCHIVED'
                      and d.id is distinct from cast(:except as uuid)
                    order by metres, d.id limit :limit
                    """)
                .param("lon", near.point().lon())
                .param("lat", near.point().lat())
                .param("county", near.county())
                .param("paths", near.gridPaths().toArray(String[]::new))
                .param("from", at(near.from()))
                .param("to", at(near.to()))
                .param("except", except)
                .param("limit", limit)
                .query(ReportRows::candidate)
                .list());
  }

  private Optional<Report> one(String where, Object... values) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(ReportRows.SELECT + where)
                .params(values)
                .query(ReportRows::report)
                .optional());
  }

  private List<Report> all(String where, Object... values) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(ReportRows.SELECT + where).params(values).query(ReportRows::report).list());
  }

  private static void anyOf(
      String column, Set<?> allowed, List<String> conditions, List<Object> values) {
    if (!allowed.isEmpty()) {
      conditions.add(column + " = any(?)");
      values.add(allowed.stream().map(String::valueOf).toArray(String[]::new));
    }
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
