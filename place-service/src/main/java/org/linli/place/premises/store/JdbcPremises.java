package org.linli.place.premises.store;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.premises.Candidate;
import org.linli.place.premises.Contact;
import org.linli.place.premises.Premises;
import org.linli.place.premises.PremisesFilter;
import org.linli.place.premises.PremisesState;
import org.linli.place.premises.PremisesStore;
import org.linli.place.premises.Revision;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Premises in PostgreSQL. */
final class JdbcPremises implements PremisesStore {

  /** Any number, as long as nothing else locks it. */
  private static final long LOCK = 0x1171_91ACL;

  private static final double METRES_A_DEGREE = 111_320;
  private static final int MOST_CANDIDATES = 500;

  private static final String INSERT =
      """
      insert into premises (county_code, id, number, name, kind, area_code, grid_code, path, shape_type, shape, lon, lat, grids, address,
        operator_name, operator_registration, department, hours, safety_present, safety_guards, safety_office, goods, importance,
        inspection_days, state, has_contact, different_because, created_at, changed_at)
      values (:county, :id, :number, :name, :kind, :area, :grid, :path, :shapeType, st_geomfromwkb(:shape, 4490), :lon, :lat, :grids,
        :address, :operator, :registration, :department, :hours, :safetyPresent, :guards, :office, :goods::jsonb, :importance,
        :inspectionDays, :state, :hasContact, :differentBecause, :createdAt, :changedAt)
      """;

  private static final String UPDATE =
      """
      update premises set county_code = :county, name = :name, kind = :kind, area_code = :area, grid_code = :grid, path = :path,
        shape_type = :shapeType, shape = st_geomfromwkb(:shape, 4490), lon = :lon, lat = :lat, grids = :grids, address = :address,
        operator_name = :operator, operator_registration = :registration, department = :department, hours = :hours,
        safety_present = :safetyPresent, safety_guards = :guards, safety_office = :office, goods = :goods::jsonb,
        importance = :importance, inspection_days = :inspectionDays, state = :state, closed_on = :closedOn,
        close_reason = :closeReason, merged_into = :mergedInto, has_contact = :hasContact, changed_at = :changedAt, version = :version
      where id = :id and version = :seen
      """;

  private final ViewerTransactions transactions;
  private final OnceById once;
  private final PremisesTrail trail;

  JdbcPremises(ViewerTransactions transactions, OnceById once, PremisesTrail trail) {
    this.transactions = transactions;
    this.once = once;
    this.trail = trail;
  }

  @Override
  public <T> T together(Supplier<T> work) {
    return transactions.write(jdbc -> work.get());
  }

  @Override
  public <T> T together(Access access, Supplier<T> work) {
    return transactions.write(access, jdbc -> work.get());
  }

  @Override
  public Optional<Premises> find(UUID id) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(PremisesRows.SELECT + " where p.id = ?")
                .param(id)
                .query(PremisesRows::premises)
                .optional());
  }

  @Override
  public List<Premises> list(PremisesFilter filter, @Nullable String after, int limit) {
    PremisesConditions conditions = new PremisesConditions(filter);
    if (after != null) {
      conditions.add("p.number > ?", after);
    }
    return transactions.inside(
        jdbc ->
            jdbc.sql(PremisesRows.SELECT + conditions.sql() + " order by p.number limit ?")
                .params(conditions.values(limit))
                .query(PremisesRows::premises)
                .list());
  }

  @Override
  public UUID once(@Nullable String key, String request, Supplier<UUID> work) {
    return once.make(key, request, work);
  }

  @Override
  public void insert(Premises premises) {
    transactions.inside(
        jdbc ->
            bound(jdbc.sql(INSERT), premises)
                .param("number", premises.number())
                .param("differentBecause", premises.standing().differentBecause())
                .param("createdAt", premises.standing().createdAt().atOffset(ZoneOffset.UTC))
                .update());
  }

  @Override
  public boolean update(Premises premises, int seen) {
    Premises.Closing closing = premises.standing().closing();
    return transactions.inside(
        jdbc ->
            bound(jdbc.sql(UPDATE), premises)
                    .param("closedOn", closing == null ? null : closing.on())
                    .param("closeReason", closing == null ? null : closing.reason())
                    .param("mergedInto", closing == null ? null : closing.mergedInto())
                    .param("version", premises.version())
                    .param("seen", seen)
                    .update()
                == 1);
  }

  private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec sql, Premises premises) {
    Premises.Facts facts = premises.facts();
    Premises.Business business = facts.business();
    Premises.Operator operator = business.operator();
    Premises.Safety safety = business.safety();
    return place(sql, premises)
        .param("id", premises.id())
        .param("name", facts.name())
        .param("kind", facts.kind())
        .param("address", facts.address())
        .param("operator", operator == null ? null : operator.name())
        .param("registration", operator == null ? null : operator.registration())
        .param("department", business.department())
        .param("hours", business.hours() == null ? null : business.hours().toString())
        .param("safetyPresent", safety == null ? null : safety.present())
        .param("guards", safety == null ? null : safety.guards())
        .param("office", safety == null ? null : safety.officerOffice())
        .param("goods", PremisesRows.json(business.goods()))
        .param("importance", facts.importance().name())
        .param("inspectionDays", facts.inspectionDays())
        .param("state", premises.standing().state().name())
        .param("hasContact", premises.standing().hasContact())
        .param("changedAt", premises.standing().changedAt().atOffset(ZoneOffset.UTC));
  }

  private static JdbcClient.StatementSpec place(JdbcClient.StatementSpec sql, Premises premises) {
    return sql.param("county", premises.site().location().county())
        .param("area", premises.site().location().areaCode())
        .param("grid", premises.site().location().gridCode())
        .param("path", premises.site().location().path())
        .param("shapeType", premises.site().type().name())
        .param("shape", new WKBWriter().write(premises.site().shape()))
        .param("lon", premises.site().lon())
        .param("lat", premises.site().lat())
        .param("grids", premises.site().grids().toArray(String[]::new));
  }

  @Override
  public void add(Premises premises, Revision revision) {
    transactions.inside(jdbc -> trail.add(jdbc, premises, revision));
  }

  @Override
  public List<Revision> revisions(UUID premises, @Nullable Integer before, int limit) {
    return transactions.inside(jdbc -> trail.list(jdbc, premises, before, limit));
  }

  @Override
  public Optional<Contact> contact(Premises premises) {
    return transactions.inside(jdbc -> trail.contact(jdbc, premises));
  }

  @Override
  public void put(Premises premises, Contact contact) {
    transactions.inside(jdbc -> trail.put(jdbc, premises, contact));
  }

  @Override
  public void removeContact(Premises premises) {
    transactions.inside(jdbc -> trail.removeContact(jdbc, premises));
  }

  @Override
  public List<Candidate> candidates(
      double lon, double lat, double metres, @Nullable String registration) {
    double north = metres / METRES_A_DEGREE;
    double east = north / Math.max(0.1, Math.cos(Math.toRadians(lat)));
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select id, number, name, kind, lon, lat, address, operator_registration as registration, state from premises
                    where merged_into is null
                      and (lon between ? and ? and lat between ? and ? or operator_registration = ?) limit ?
                    """)
                .params(lon - east, lon + east, lat - north, lat + north)
                .param(registration)
                .param(MOST_CANDIDATES)
                .query(Candidate.class)
                .list());
  }

  @Override
  public List<UUID> closedWithContact(LocalDate closedBefore, int limit) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select id from premises where has_contact and state = ? and closed_on < ? order by closed_on limit ?
                    """)
                .params(PremisesState.CLOSED.name(), closedBefore, limit)
                .query(UUID.class)
                .list());
  }

  @Override
  public void forEachPlaced(Consumer<Placed> each) {
    transactions.inside(
        jdbc -> {
          jdbc.sql(
                  """
                  select id, lon, lat, case when shape_type <> 'POINT' then st_asbinary(shape) end as shape, path, grids from premises
                  """)
              .query(
                  (row, number) -> {
                    byte[] shape = row.getBytes("shape");
                    return new Placed(
                        row.getObject("id", UUID.class),
                        row.getDouble("lon"),
                        row.getDouble("lat"),
                        shape == null ? null : PremisesRows.geometry(shape),
                        row.getString("path"),
                        List.of((String[]) row.getArray("grids").getArray()));
                  })
              .list()
              .forEach(each);
          return true;
        });
  }

  @Override
  public void lockEntry(String county) {
    transactions.inside(
        jdbc ->
            jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('premises:' || ?, 0))")
                .param(county)
                .query()
                .singleRow());
  }

  @Override
  public void lockPlaces() {
    transactions.inside(
        jdbc ->
            jdbc.sql("select 1 from (select pg_advisory_xact_lock(?)) l")
                .param(LOCK)
                .query()
                .singleRow());
  }
}
