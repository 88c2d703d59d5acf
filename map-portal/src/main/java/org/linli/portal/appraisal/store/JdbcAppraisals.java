package org.linli.portal.appraisal.store;

import static org.linli.commons.store.Columns.at;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.store.Statements;
import org.linli.commons.store.ViewerTransactions;
import org.linli.portal.appraisal.Appraisal;
import org.linli.portal.appraisal.AppraisalStore;
import org.linli.portal.appraisal.AreaFigures;
import org.linli.portal.appraisal.Indicator;
import org.linli.portal.appraisal.Reading;
import org.linli.portal.appraisal.Revision;
import org.linli.portal.appraisal.Score;
import org.springframework.jdbc.core.RowMapper;

/** Appraisals in PostgreSQL; row-level security decides what is read and changed. */
final class JdbcAppraisals implements AppraisalStore {

  private static final String ACTOR = "linli";

  private static final String LIST =
      """
      select a.*, coalesce(c.areas, 0) as areas, coalesce(c.red, 0) as red, coalesce(c.yellow, 0) as yellow, coalesce(c.blue, 0) as blue,
        (select count(*) from appraisal_appeal p where p.county_code = a.county_code and p.appraisal_id = a.id and p.outcome is null) as open_appeals
      from appraisal a left join lateral (
        select count(*) as areas, count(*) filter (where r.colour = 'RED') as red, count(*) filter (where r.colour = 'YELLOW') as yellow,
          count(*) filter (where r.colour = 'BLUE') as blue
        from appraisal_result r where r.county_code = a.county_code and r.appraisal_id = a.id and r.revision = a.revision) c on true
      where (:area::text is null or a.area_code = :area) and (:state::text is null or a.state = :state)
        and (:month::date is null or (a.month, a.id) < (:month, :id))
      order by a.month desc, a.id desc limit :limit
      """;

  private static final String RESULTS =
      """
      select r.*, m.total_low, m.total_high
      from appraisal_result r left join appraisal_margin m
        on m.county_code = r.county_code and m.appraisal_id = r.appraisal_id and m.revision = r.revision and m.area_code = r.area_code
      where r.county_code = ? and r.appraisal_id = ? and r.revision = ? order by r.place
      """;

  private final ViewerTransactions transactions;
  private final Statements statements;

  JdbcAppraisals(ViewerTransactions transactions) {
    this.transactions = transactions;
    this.statements = new Statements(transactions);
  }

  @Override
  public <T> T together(Supplier<T> work) {
    return transactions.write(jdbc -> work.get());
  }

  @Override
  public <T> T looking(Supplier<T> work) {
    return transactions.read(jdbc -> work.get());
  }

  @Override
  public void insert(Appraisal appraisal) {
    Appraisal.Where where = appraisal.where();
    int inserted =
        statements.change(
            """
            insert into appraisal (county_code, id, area_code, path, month, state, revision) values (?, ?, ?, ?, ?, 'DRAFT', ?)
            on conflict (area_code, month) do nothing
            """,
            where.county(),
            appraisal.id(),
            where.areaCode(),
            where.path(),
            appraisal.month().atDay(1),
            appraisal.revision());
    if (inserted == 0) {
      throw ProblemException.conflict("appraisal-there");
    }
  }

  @Override
  public Optional<Appraisal> find(UUID id) {
    return statements.find("select * from appraisal where id = ?", AppraisalRows::appraisal, id);
  }

  @Override
  public Optional<Appraisal> lock(UUID id) {
    return statements.find(
        "select * from appraisal where id = ? for update", AppraisalRows::appraisal, id);
  }

  @Override
  public Optional<Appraisal> find(String areaCode, YearMonth month) {
    return statements.find(
        "select * from appraisal where area_code = ? and month = ?",
        AppraisalRows::appraisal,
        areaCode,
        month.atDay(1));
  }

  @Override
  public Optional<Appraisal> newestPublished(String areaCode) {
    return statements.find(
        "select * from appraisal where area_code = ? and state = 'PUBLISHED' order by month desc limit 1",
        AppraisalRows::appraisal,
        areaCode);
  }

  @Override
  public void save(Appraisal changed) {
    Appraisal.Publication publication = changed.publication();
    int saved =
        statements.change(
            """
            update appraisal set state = ?, revision = ?, published_revision = ?, published_at = ?, published_by = ?, appeals_until = ?,
              version = version + 1
            where county_code = ? and id = ? and version = ?
            """,
            changed.state().name(),
            changed.revision(),
            publication == null ? null : publication.revision(),
            publication == null ? null : at(publication.at()),
            publication == null ? null : publication.by(),
            publication == null ? null : publication.appealsUntil(),
            changed.where().county(),
            changed.id(),
            changed.version());
    if (saved != 1) {
      throw ProblemException.versionOutdated();
    }
  }

  @Override
  public List<Listed> list(Wanted wanted) {
    After after = wanted.after();
    Appraisal.State state = wanted.state();
    LocalDate month = after == null ? null : after.month().atDay(1);
    return transactions.inside(
        jdbc ->
            jdbc.sql(LIST)
                .param("area", wanted.areaCode())
                .param("state", state == null ? null : state.name())
                .param("month", month)
                .param("id", after == null ? null : after.id())
                .param("limit", wanted.limit())
                .query(AppraisalRows::listed)
                .list());
  }

  @Override
  public List<PastMonth> history(String areaCode, int limit) {
    return statements.list(
        """
        select a.*, v.scheme_version, r.weight_percent, r.total, r.colour, r.vetoes, r.rank_place, r.rank_best, r.rank_worst, r.rank_of
        from appraisal_result r
          join appraisal a on a.county_code = r.county_code and a.id = r.appraisal_id and a.revision = r.revision
          join appraisal_revision v on v.county_code = r.county_code and v.appraisal_id = r.appraisal_id and v.revision = r.revision
        where r.area_code = ? and a.state = 'PUBLISHED' order by a.month desc limit ?
        """,
        AppraisalRows::pastMonth,
        areaCode,
        limit);
  }

  @Override
  public void add(Appraisal appraisal, Revision revision, List<Compared> areas) {
    String county = appraisal.where().county();
    statements.change(
        """
        insert into appraisal_revision (county_code, appraisal_id, revision, kind, scheme_version, scheme, at, by_username, reason)
        values (?, ?, ?, ?, ?, ?::json, ?, ?, ?)
        """,
        county,
        appraisal.id(),
        revision.number(),
        revision.kind().name(),
        revision.schemeVersion(),
        revision.schemeBody().toString(),
        at(revision.at()),
        revision.by(),
        revision.reason());
    AppraisalInserts inserts =
        new AppraisalInserts(statements, county, appraisal.id(), revision.number());
    for (int place = 0; place < areas.size(); place++) {
      inserts.add(place, areas.get(place));
    }
  }

  @Override
  public List<Revision> revisions(Appraisal appraisal) {
    return statements.list(
        "select * from appraisal_revision where county_code = ? and appraisal_id = ? order by revision",
        AppraisalRows::revision,
        appraisal.where().county(),
        appraisal.id());
  }

  @Override
  public List<Shown> results(Appraisal appraisal, int revision) {
    Map<String, List<Score>> scores =
        AppraisalRows.byArea(parts("appraisal_score", appraisal, revision, AppraisalRows::score));
    Map<String, Map<Indicator, Reading>> figures = readings(appraisal, revision);
    return statements.list(
        RESULTS,
        (row, number) -> {
          ComparedArea area = AppraisalRows.area(row);
          return new Shown(
              area,
              AppraisalRows.standing(row),
              AppraisalRows.margin(row),
              scores.getOrDefault(area.code(), List.of()),
              new AreaFigures(area.code(), figures.getOrDefault(area.code(), Map.of())));
        },
        appraisal.where().county(),
        appraisal.id(),
        revision);
  }

  @Override
  public List<AreaFigures> figures(Appraisal appraisal, int revision) {
    return transactions.asService(
        ACTOR,
        jdbc -> {
          Map<String, Map<Indicator, Reading>> figures = readings(appraisal, revision);
          return statements.list(
              "select area_code from appraisal_result where county_code = ? and appraisal_id = ? and revision = ? order by place",
              (row, number) -> {
                String code = row.getString(1);
                return new AreaFigures(code, figures.getOrDefault(code, Map.of()));
              },
              appraisal.where().county(),
              appraisal.id(),
              revision);
        });
  }

  private Map<String, Map<Indicator, Reading>> readings(Appraisal appraisal, int revision) {
    return AppraisalRows.readings(
        parts("appraisal_figure", appraisal, revision, AppraisalRows::reading));
  }

  private <T> List<T> parts(String table, Appraisal appraisal, int revision, RowMapper<T> reader) {
    return statements.list(
        "select * from " + table + " where county_code = ? and appraisal_id = ? and revision = ?",
        reader,
        appraisal.where().county(),
        appraisal.id(),
        revision);
  }
}
