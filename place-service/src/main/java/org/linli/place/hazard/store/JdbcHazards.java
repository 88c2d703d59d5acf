package org.linli.place.hazard.store;

import static org.linli.commons.store.Columns.at;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.store.NumberSeries;
import org.linli.commons.store.Statements;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.hazard.Hazard;
import org.linli.place.hazard.HazardEvent;
import org.linli.place.hazard.HazardFilter;
import org.linli.place.hazard.HazardPhoto;
import org.linli.place.hazard.HazardStore;
import org.linli.place.hazard.HazardSupervision;
import org.springframework.dao.DuplicateKeyException;

/** Hazards in PostgreSQL; row-level security decides what is seen and changed. */
final class JdbcHazards implements HazardStore {

  private static final NumberSeries NUMBERS =
      new NumberSeries("hazard_counter", "area_code", "%s-%d-H%05d");

  private static final String INSERT =
      """
      insert into hazard (county_code, id, number, path, grid_code, lon, lat, premises, inspection, campaign, kind, words, source, reported_at,
        reported_by, facts, importance, measures, state, grade, proposed, fired, table_version, due_at)
      values (:county, :id, :number, :path, :grid, :lon, :lat, :premises, :inspection, :campaign, :kind, :words, :source, :reportedAt,
        :reportedBy, :facts, :importance, :measures, :state, :grade, :proposed, :fired, :tableVersion, :dueAt)
      """;

  private static final String UPDATE =
      """
      update hazard set facts = :facts, importance = :importance, measures = :measures, state = :state, grade = :grade, proposed = :proposed,
        fired = :fired, table_version = :tableVersion, overruled_by = :overruledBy, overruled_at = :overruledAt, overruled_why = :overruledWhy,
        considered = :considered, due_at = :dueAt, extensions = :extensions, assigned_to = :assignedTo, department = :department,
        responsible = :responsible, assigned_at = :assignedAt, assigned_by = :assignedBy, assigned_from = :assignedFrom,
        rectified_words = :rectifiedWords, rectified_by = :rectifiedBy, rectified_at = :rectifiedAt, done_by = :doneBy,
        without_photo = :withoutPhoto, menders = :menders, responsibles = :responsibles, accepted_by = :acceptedBy, accepted_at = :acceptedAt, accepted_words = :acceptedWords,
        closed_at = :closedAt, round = :round, version = version + 1
      where county_code = :county and id = :id and version = :version
      """;

  private final ViewerTransactions transactions;
  private final Statements statements;
  private final HazardCounting counting;

  JdbcHazards(ViewerTransactions transactions) {
    this.transactions = transactions;
    this.statements = new Statements(transactions);
    this.counting = new HazardCounting(transactions);
  }

  @Override
  public <T> T together(Supplier<T> work) {
    return transactions.write(jdbc -> work.get());
  }

  @Override
  public String number(String areaCode, int year) {
    return NUMBERS.next(transactions, areaCode, year);
  }

  @Override
  public void insert(Hazard hazard) {
    Hazard.Where where = hazard.where();
    transactions.inside(
        jdbc ->
            HazardRows.changing(jdbc.sql(INSERT), hazard)
                .param("county", where.county())
                .param("id", hazard.id())
                .param("number", hazard.number())
                .param("path", where.path())
                .param("grid", where.gridCode())
                .param("lon", where.lon())
                .param("lat", where.lat())
                .param("premises", where.premises())
                .param("inspection", hazard.origin().inspection())
                .param("campaign", hazard.origin().campaign())
                .param("kind", hazard.what().kind())
                .param("words", hazard.what().words())
                .param("source", hazard.origin().source().name())
                .param("reportedAt", at(hazard.origin().at()))
                .param("reportedBy", hazard.origin().by())
                .update());
  }

  @Override
  public Optional<Hazard> find(UUID id) {
    return find(id, "");
  }

  @Override
  public Optional<Hazard> lock(UUID id) {
    return find(id, " for update");
  }

  private Optional<Hazard> find(UUID id, String how) {
    return statements.find("select * from hazard where id = ?" + how, HazardRows::hazard, id);
  }

  @Override
  public Hazard save(Hazard changed) {
    int saved =
        transactions.inside(
            jdbc ->
                HazardRows.changing(jdbc.sql(UPDATE), changed)
                    .param("county", changed.where().county())
                    .param("id", changed.id())
                    .param("version", changed.version())
                    .update());
    if (saved != 1) {
      throw ProblemException.versionOutdated();
    }
    return find(changed.id()).orElseThrow(ProblemException::notFound);
  }

  @Override
  public void append(Hazard hazard, HazardEvent event) {
    statements.change(
        """
        insert into hazard_event (county_code, hazard_id, at, by_username, step, state, grade, due_at, words, whom, version)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        hazard.where().county(),
        hazard.id(),
        at(event.at()),
        event.by(),
        event.step().name(),
        event.state().name(),
        event.grade().name(),
        at(event.dueAt()),
        event.words(),
        event.whom(),
        event.version());
  }

  @Override
  public List<HazardEvent> events(UUID id) {
    return statements.list(
        "select * from hazard_event where hazard_id = ? order by seq", HazardRows::event, id);
  }

  @Override
  public void add(Hazard hazard, HazardPhoto photo) {
    statements.change(
        """
        insert into hazard_photo (county_code, hazard_id, id, stage, round, subject_kind, subject_id, added_at, added_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        hazard.where().county(),
        hazard.id(),
        photo.id(),
        photo.stage().name(),
        photo.round(),
        photo.subjectKind(),
        photo.subjectId(),
        at(photo.addedAt()),
        photo.addedBy());
  }

  @Override
  public List<HazardPhoto> photos(UUID id) {
    return statements.list(
        "select * from hazard_photo where hazard_id = ? order by added_at, id",
        HazardRows::photo,
        id);
  }

  @Override
  public boolean order(Hazard hazard, HazardSupervision supervision) {
    try {
      return statements.change(
              """
              insert into hazard_supervision (county_code, hazard_id, id, area_code, area_path, ordered_at, ordered_by, until, reason)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?)
              """,
              hazard.where().county(),
              hazard.id(),
              supervision.id(),
              supervision.areaCode(),
              supervision.areaPath(),
              at(supervision.orderedAt()),
              supervision.orderedBy(),
              supervision.until(),
              supervision.reason())
          == 1;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  @Override
  public boolean lift(Hazard hazard, UUID supervision, HazardSupervision.Lifted lifted) {
    return statements.change(
            """
            update hazard_supervision set lifted_at = ?, lifted_by = ?, lift_reason = ?
            where county_code = ? and hazard_id = ? and id = ? and lifted_at is null
            """,
            at(lifted.at()),
            lifted.by(),
            lifted.reason(),
            hazard.where().county(),
            hazard.id(),
            supervision)
        == 1;
  }

  @Override
  public List<HazardSupervision> supervisions(UUID id) {
    return statements.list(
        "select * from hazard_supervision where hazard_id = ? order by ordered_at, id",
        HazardRows::supervision,
        id);
  }

  @Override
  public List<Listed> list(HazardFilter filter, Instant now, @Nullable Mark after, int limit) {
    HazardConditions conditions = new HazardConditions(filter, now, after);
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    "select h.*, "
                        + HazardConditions.SUPERVISED
                        + " as supervised from hazard h where "
                        + conditions.where()
                        + " order by h.due_at, h.id limit "
                        + limit)
                .params(conditions.values())
                .query(
                    (row, number) ->
                        new Listed(HazardRows.hazard(row, number), row.getBoolean("supervised")))
                .list());
  }

  @Override
  public boolean isCampaign(UUID id) {
    return statements.holds("select exists (select from special_campaign where id = ?)", id);
  }

  @Override
  public Map<UUID, AtPremises> premises(Collection<UUID> ids) {
    return transactions.inside(
        jdbc ->
            jdbc
                .sql("select id, number, name, kind from premises where id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query(AtPremises.class)
                .list()
                .stream()
                .collect(Collectors.toMap(AtPremises::id, Function.identity())));
  }

  @Override
  public Map<String, Counts> counts(List<String> paths, Window window, Instant now) {
    return counting.counts(paths, window, now);
  }
}
