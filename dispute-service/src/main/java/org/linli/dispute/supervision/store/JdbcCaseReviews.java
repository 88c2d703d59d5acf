package org.linli.dispute.supervision.store;

import static org.linli.dispute.supervision.store.Instants.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.supervision.CaseReview;
import org.linli.dispute.supervision.CaseReviewStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcCaseReviews implements CaseReviewStore {

  private final ViewerTransactions transactions;
  private final Seal seal;
  private final JsonMapper json;

  JdbcCaseReviews(ViewerTransactions transactions, Seal seal, JsonMapper json) {
    this.transactions = transactions;
    this.seal = seal;
    this.json = json;
  }

  @Override
  public void write(Matter matter, CaseReview review) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into case_review (county_code, dispute_id, id, trigger, path, number, unit_code, opened_at, due_at)
                    values (:county, :matter, :id, :trigger, :path, :number, :unit, :opened, :due)
                    """)
                .param("county", matter.countyCode())
                .param("matter", matter.id())
                .param("id", review.id())
                .param("trigger", review.trigger().name())
                .param("path", matter.where().path())
                .param("number", matter.number())
                .param("unit", review.unit())
                .param("opened", at(review.openedAt()))
                .param("due", at(review.dueAt()))
                .update());
  }

  @Override
  public Optional<CaseReview> newest(Matter matter) {
    return transactions.inside(jdbc -> newest(jdbc, matter.countyCode(), matter.id()));
  }

  @Override
  public void findings(
      Matter matter,
      CaseReview review,
      CaseReview.Findings findings,
      List<CaseReview.Measure> measures) {
    byte[] words = sealed(matter, "findings" + review.id(), findings.words());
    transactions.inside(
        jdbc -> {
          jdbc.sql(
                  """
                  update case_review set findings_sealed = ?, findings_at = ?, findings_by = ?
                  where county_code = ? and dispute_id = ? and id = ?
                  """)
              .params(
                  words,
                  at(findings.at()),
                  findings.by(),
                  matter.countyCode(),
                  matter.id(),
                  review.id())
              .update();
          for (CaseReview.Measure measure : measures) {
            jdbc.sql(
                    """
                    insert into measure (county_code, dispute_id, id, review_id, what_sealed, unit_code, username, due_on)
                    values (:county, :matter, :id, :review, :what, :unit, :username, :due)
                    """)
                .param("county", matter.countyCode())
                .param("matter", matter.id())
                .param("id", measure.id())
                .param("review", review.id())
                .param("what", sealed(matter, "measure" + measure.id(), measure.what()))
                .param("unit", measure.unit())
                .param("username", measure.username())
                .param("due", measure.due())
                .update();
          }
          return measures.size();
        });
  }

  @Override
  public void done(Matter matter, CaseReview.Measure measure, CaseReview.Findings done) {
    byte[] words = sealed(matter, "measure-done" + measure.id(), done.words());
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    update measure set done_at = ?, done_by = ?, done_sealed = ?
                    where county_code = ? and dispute_id = ? and id = ?
                    """)
                .params(
                    at(done.at()), done.by(), words, matter.countyCode(), matter.id(), measure.id())
                .update());
  }

  @Override
  public void close(Matter matter, CaseReview review, Instant when) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    "update case_review set closed_at = ? where county_code = ? and dispute_id = ? and id = ?")
                .params(at(when), matter.countyCode(), matter.id(), review.id())
                .update());
  }

  @Override
  public Whole whole(String countyCode, UUID matter, Instant now) {
    return transactions.read(
        jdbc ->
            jdbc.sql("select number, version from dispute where county_code = ? and id = ?")
                .params(countyCode, matter)
                .query(
                    (row, n) ->
                        new Whole(
                            countyCode,
                            row.getString("number"),
                            row.getInt("version"),
                            newest(jdbc, countyCode, matter).orElse(null),
                            timeline(jdbc, countyCode, matter),
                            missed(jdbc, countyCode, matter, now)))
                .single());
  }

  @Override
  public List<Listed> list(
      List<String> paths, CaseReview.@Nullable State state, @Nullable After after, int limit) {
    if (paths.isEmpty()) {
      return List.of();
    }
    List<Object> values = new ArrayList<>();
    List<String> ranges = new ArrayList<>();
    for (String path : paths) {
      ranges.add("r.path ^@ ?");
      values.add(path);
    }
    String where = " where (" + String.join(" or ", ranges) + ")";
    if (state != null) {
      where +=
          switch (state) {
            case DUE -> " and r.findings_at is null and r.closed_at is null";
            case MEASURES -> " and r.findings_at is not null and r.closed_at is null";
            case CLOSED -> " and r.closed_at is not null";
          };
    }
    if (after != null) {
      where += " and (r.opened_at, r.id) < (?, ?)";
      values.add(at(after.openedAt()));
      values.add(after.id());
    }
    values.add(limit);
    String sql =
        """
        select r.*,
          (select count(*) from duty y where y.county_code = r.county_code and y.dispute_id = r.dispute_id
             and coalesce(y.ended_at, now()) > y.due_at) as missed,
          (select count(*) from measure m where m.county_code = r.county_code and m.dispute_id = r.dispute_id
             and m.review_id = r.id) as measures,
          (select count(*) from measure m where m.county_code = r.county_code and m.dispute_id = r.dispute_id
             and m.review_id = r.id and m.done_at is null) as measures_open
        from case_review r
        """
            + where
            + " order by r.opened_at desc, r.id desc limit ?";
    return transactions.read(
        jdbc ->
            jdbc.sql(sql)
                .params(values)
                .query(
                    (row, n) ->
                        new Listed(
                            review(row, List.of(), false),
                            row.getInt("missed"),
                            row.getInt("measures"),
                            row.getInt("measures_open")))
                .list());
  }

  private Optional<CaseReview> newest(JdbcClient jdbc, String county, UUID matter) {
    return jdbc.sql(
            """
            select * from case_review where county_code = ? and dispute_id = ? order by opened_at desc, id desc limit 1
            """)
        .params(county, matter)
        .query(
            (row, n) ->
                review(row, measures(jdbc, county, matter, row.getObject("id", UUID.class)), true))
        .optional();
  }

  private List<CaseReview.Measure> measures(
      JdbcClient jdbc, String county, UUID matter, UUID review) {
    return jdbc.sql(
            """
            select * from measure where county_code = ? and dispute_id = ? and review_id = ? order by due_on, id
            """)
        .params(county, matter, review)
        .query((row, n) -> measure(row, county, matter))
        .list();
  }

  private List<CaseReview.Happened> timeline(JdbcClient jdbc, String county, UUID matter) {
    return jdbc.sql(
            """
            select at, kind, status, coalesce(by_username, by_subject) as who, detail from dispute_event
            where county_code = ? and dispute_id = ? order by version
            """)
        .params(county, matter)
        .query(
            (row, n) ->
                new CaseReview.Happened(
                    Instants.required(row, "at"),
                    row.getString("kind"),
                    DisputeStatus.valueOf(row.getString("status")),
                    row.getString("who"),
                    detail(row.getString("detail"))))
        .list();
  }

  private static List<CaseReview.Missed> missed(
      JdbcClient jdbc, String county, UUID matter, Instant now) {
    return jdbc.sql(
            """
            select y.*, (select coalesce(max(e.rung), 0) from escalation e
              where e.county_code = y.county_code and e.duty_id = y.id) as rung
            from duty y where y.county_code = ? and y.dispute_id = ? and coalesce(y.ended_at, ?) > y.due_at
            order by y.due_at, y.id
            """)
        .params(county, matter, at(now))
        .query(
            (row, n) ->
                new CaseReview.Missed(
                    DutyKind.valueOf(row.getString("kind")),
                    row.getString("unit_code"),
                    row.getString("username"),
                    Instants.required(row, "due_at"),
                    Instants.of(row, "ended_at"),
                    row.getInt("rung")))
        .list();
  }

  private CaseReview review(ResultSet row, List<CaseReview.Measure> measures, boolean opened)
      throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    UUID matter = row.getObject("dispute_id", UUID.class);
    Instant found = Instants.of(row, "findings_at");
    String words =
        found == null || !opened
            ? ""
            : seal.open(
                row.getString("county_code"),
                matter,
                "findings" + id,
                row.getBytes("findings_sealed"));
    return new CaseReview(
        id,
        matter,
        row.getString("number"),
        CaseReview.Trigger.valueOf(row.getString("trigger")),
        row.getString("unit_code"),
        Instants.required(row, "opened_at"),
        Instants.required(row, "due_at"),
        found == null ? null : new CaseReview.Findings(found, row.getString("findings_by"), words),
        Instants.of(row, "closed_at"),
        measures);
  }

  private CaseReview.Measure measure(ResultSet row, String county, UUID matter)
      throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Instant done = Instants.of(row, "done_at");
    return new CaseReview.Measure(
        id,
        seal.open(county, matter, "measure" + id, row.getBytes("what_sealed")),
        row.getString("unit_code"),
        row.getString("username"),
        row.getObject("due_on", LocalDate.class),
        done == null
            ? null
            : new CaseReview.Findings(
                done,
                row.getString("done_by"),
                seal.open(county, matter, "measure-done" + id, row.getBytes("done_sealed"))));
  }

  private Map<String, Object> detail(String text) {
    Map<String, Object> detail =
        json.readValue(text, new TypeReference<LinkedHashMap<String, Object>>() {});
    detail.values().removeIf(Objects::isNull);
    return detail;
  }

  private byte[] sealed(Matter matter, String field, String text) {
    return seal.seal(matter.countyCode(), matter.id(), field, text);
  }
}
