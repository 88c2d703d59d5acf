package org.linli.place.keyarea.store;

import static org.linli.commons.store.Columns.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.store.NumberSeries;
import org.linli.commons.store.Statements;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.keyarea.KeyArea;
import org.linli.place.keyarea.KeyAreaFile;
import org.linli.place.keyarea.KeyAreaFile.Computed;
import org.linli.place.keyarea.KeyAreaStore;
import org.springframework.jdbc.core.RowMapper;

/** Key areas in PostgreSQL; row-level security decides what is seen and changed. */
final class JdbcKeyAreas implements KeyAreaStore {

  private static final String ACTOR = "linli";

  private static final String SELECT = "select k.*, st_asbinary(k.outline) as wkb from key_area k ";

  private static final String INSERT =
      """
      insert into key_area (county_code, id, number, area_code, path, level, name, problem, outline, paths, label_lon, label_lat, square_metres,
        unit, leader, state, round, listed_at, listed_by, deadline)
      values (:county, :id, :number, :area, :path, :level, :name, :problem, st_geomfromwkb(:outline, 4490), :paths, :lon, :lat, :squareMetres,
        :unit, :leader, :state, :round, :listedAt, :listedBy, :deadline)
      """;

  private static final String UPDATE =
      """
      update key_area set name = :name, problem = :problem, outline = st_geomfromwkb(:outline, 4490), paths = :paths, label_lon = :lon,
        label_lat = :lat, square_metres = :squareMetres, unit = :unit, leader = :leader, state = :state, round = :round, listed_at = :listedAt,
        listed_by = :listedBy, deadline = :deadline, released_at = :releasedAt, released_by = :releasedBy, release_reason = :releaseReason,
        version = version + 1
      where county_code = :county and id = :id and version = :version
      """;

  private static final String LIST =
      """
      select k.*, st_asbinary(k.outline) as wkb,
        (select count(*) from key_area_measure m where m.county_code = k.county_code and m.key_area_id = k.id and m.round = k.round) as measures,
        (select count(m.done_at) from key_area_measure m where m.county_code = k.county_code and m.key_area_id = k.id and m.round = k.round) as done
      from key_area k
      where exists (select from unnest(k.paths) p where p ^@ any (:paths))
        and (:state::text is null or k.state = :state)
        and (:overdue::boolean is null or (k.state = 'LISTED' and k.deadline < :today) = :overdue)
      order by k.deadline, k.id limit :most
      """;

  /** Those that a deadline or a report of the window made count, whatever became of them since. */
  private static final String COMPUTE =
      """
      select count(*) filter (where h.due_at >= :from and h.due_at < :until) as due,
        count(*) filter (where h.due_at >= :from and h.due_at < :until and h.state = 'CLOSED' and h.rectified_at <= h.due_at) as in_time,
        count(*) filter (where h.reported_at >= :from and h.reported_at < :until) as reported,
        count(*) filter (where h.reported_at >= :from and h.reported_at < :until and (h.closed_at is null or h.closed_at >= :until)) as open
      from key_area k join hazard h on st_covers(k.outline, st_setsrid(st_makepoint(h.lon, h.lat), 4490))
      where k.id = :id and h.state <> 'NOT_A_HAZARD'
      """;

  private static final NumberSeries NUMBERS =
      new NumberSeries("key_area_counter", "area_code", "%s-%d-K%04d");

  private final ViewerTransactions transactions;
  private final Statements statements;

  JdbcKeyAreas(ViewerTransactions transactions) {
    this.transactions = transactions;
    this.statements = new Statements(transactions);
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
  public void insert(KeyArea keyArea) {
    transactions.inside(
        jdbc ->
            KeyAreaRows.content(jdbc.sql(INSERT), keyArea)
                .param("number", keyArea.number())
                .param("area", keyArea.listing().areaCode())
                .param("path", keyArea.listing().path())
                .param("level", keyArea.listing().level().name())
                .update());
  }

  @Override
  public Optional<KeyArea> find(UUID id) {
    return find(id, "");
  }

  @Override
  public Optional<KeyArea> lock(UUID id) {
    return find(id, " for update");
  }

  private Optional<KeyArea> find(UUID id, String how) {
    return statements.find(SELECT + "where k.id = ?" + how, KeyAreaRows::keyArea, id);
  }

  @Override
  public void save(KeyArea changed) {
    KeyArea.Release release = changed.release();
    int saved =
        transactions.inside(
            jdbc ->
                KeyAreaRows.content(jdbc.sql(UPDATE), changed)
                    .param("releasedAt", release == null ? null : at(release.at()))
                    .param("releasedBy", release == null ? null : release.by())
                    .param("releaseReason", release == null ? null : release.reason())
                    .param("version", changed.version())
                    .update());
    if (saved != 1) {
      throw ProblemException.versionOutdated();
    }
  }

  @Override
  public KeyAreaFile file(KeyArea keyArea) {
    return new KeyAreaFile(
        keyArea,
        parts(keyArea, "key_area_measure", "round, until, id", KeyAreaRows::measure),
        parts(keyArea, "key_area_figure", "seq", KeyAreaRows::figure),
        parts(keyArea, "key_area_review", "seq", KeyAreaRows::review),
        parts(keyArea, "key_area_event", "seq", KeyAreaRows::event));
  }

  private <T> List<T> parts(KeyArea keyArea, String table, String order, RowMapper<T> reader) {
    return statements.list(
        "select * from " + table + " where key_area_id = ? order by " + order,
        reader,
        keyArea.id());
  }

  @Override
  public void append(KeyArea keyArea, KeyAreaFile.Event event) {
    statements.change(
        """
        insert into key_area_event (county_code, key_area_id, at, by_username, step, round, words, before)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        keyArea.listing().county(),
        keyArea.id(),
        at(event.at()),
        event.by(),
        event.step().name(),
        event.round(),
        event.words(),
        event.before());
  }

  @Override
  public void add(KeyArea keyArea, KeyAreaFile.Measure measure) {
    statements.change(
        """
        insert into key_area_measure (county_code, key_area_id, id, round, what, who, until, done_when)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        keyArea.listing().county(),
        keyArea.id(),
        measure.id(),
        measure.round(),
        measure.what(),
        measure.who(),
        measure.until(),
        measure.doneWhen());
  }

  @Override
  public boolean complete(KeyArea keyArea, UUID measure, KeyAreaFile.Done done) {
    return statements.change(
            """
            update key_area_measure set done_at = ?, done_by = ?, done_words = ?
            where county_code = ? and key_area_id = ? and id = ? and done_at is null
            """,
            at(done.at()),
            done.by(),
            done.words(),
            keyArea.listing().county(),
            keyArea.id(),
            measure)
        == 1;
  }

  @Override
  public void add(KeyArea keyArea, KeyAreaFile.Figure figure) {
    Computed computed = figure.computed();
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into key_area_figure (county_code, key_area_id, round, phase, code, name, numerator, denominator, from_day, until_day,
                      source, at, by_username)
                    values (:county, :id, :round, :phase, :code, :name, :numerator, :denominator, :from, :until, :source, :at, :by)
                    """)
                .param("county", keyArea.listing().county())
                .param("id", keyArea.id())
                .param("round", figure.round())
                .param("phase", figure.phase().name())
                .param("code", computed == null ? null : computed.name())
                .param("name", figure.name())
                .param("numerator", figure.numerator())
                .param("denominator", figure.denominator())
                .param("from", figure.from())
                .param("until", figure.until())
                .param("source", figure.source())
                .param("at", at(figure.at()))
                .param("by", figure.by())
                .update());
  }

  @Override
  public void add(KeyArea keyArea, KeyAreaFile.Review review) {
    statements.change(
        """
        insert into key_area_review (county_code, key_area_id, round, held_on, verdict, words, at, by_username)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        keyArea.listing().county(),
        keyArea.id(),
        review.round(),
        review.on(),
        review.verdict().name(),
        review.words(),
        at(review.at()),
        review.by());
  }

  @Override
  public List<Listed> list(
      List<String> paths,
      @Nullable Boolean listed,
      @Nullable Boolean overdue,
      LocalDate today,
      int limit) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(LIST)
                .param("paths", paths.toArray(String[]::new))
                .param("state", listed == null ? null : listed ? "LISTED" : "RELEASED")
                .param("overdue", overdue)
                .param("today", today)
                .param("most", limit)
                .query(
                    (row, number) ->
                        new Listed(
                            KeyAreaRows.keyArea(row, number),
                            row.getInt("measures"),
                            row.getInt("done")))
                .list());
  }

  /** As Linli itself: a county's outline may reach into towns that the viewer does not see. */
  @Override
  public Map<Computed, Share> compute(KeyArea keyArea, Instant from, Instant until) {
    return transactions.asService(
        ACTOR,
        jdbc ->
            jdbc.sql(COMPUTE)
                .param("from", at(from))
                .param("until", at(until))
                .param("id", keyArea.id())
                .query(
                    (row, number) -> {
                      Map<Computed, Share> shares = new LinkedHashMap<>();
                      shares.put(
                          Computed.RECTIFIED_IN_TIME,
                          new Share(row.getLong("in_time"), row.getLong("due")));
                      shares.put(
                          Computed.STILL_OPEN,
                          new Share(row.getLong("open"), row.getLong("reported")));
                      return shares;
                    })
                .single());
  }
}
