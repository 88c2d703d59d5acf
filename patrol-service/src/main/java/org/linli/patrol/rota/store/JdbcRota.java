package org.linli.patrol.rota.store;

import static org.linli.commons.store.Columns.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.store.Statements;
import org.linli.commons.store.ViewerTransactions;
import org.linli.patrol.rota.PlannedShift;
import org.linli.patrol.rota.RotaException;
import org.linli.patrol.rota.RotaStore;
import org.linli.patrol.rota.RotaTemplate;

final class JdbcRota implements RotaStore {

  private static final String COUNTED =
      """
      select p.*, t.name as team_name,
        (select count(*) from shift s where s.planned_id = p.id and s.state <> 'CANCELLED') as people_planned,
        (select count(*) from shift s where s.planned_id = p.id and s.checked_in_at is not null) as people_present
      from planned_shift p join team t on t.county_code = p.county_code and t.id = p.team_id
      """;

  private final ViewerTransactions transactions;
  private final Statements statements;
  private final OnceById once;

  JdbcRota(ViewerTransactions transactions, OnceById once) {
    this.transactions = transactions;
    this.statements = new Statements(transactions);
    this.once = once;
  }

  @Override
  public UUID insert(RotaTemplate template, String by, Instant at, @Nullable String key) {
    String request = "template " + template.owner().team() + template.said();
    RotaTemplate.Said said = template.said();
    return once.make(
        key,
        request,
        () ->
            transactions.inside(
                jdbc -> {
                  jdbc.sql(
                          """
                          insert into rota_template (county_code, id, team_id, path, name, weekdays, starts_at, ends_at, route_id,
                            people_needed, valid_from, valid_until, usual_crew, changed_by, changed_at)
                          values (:county, :id, :team, :path, :name, :weekdays, :from, :until, :route,
                            :needed, :validFrom, :validUntil, :crew, :by, :at)
                          """)
                      .param("county", template.owner().county())
                      .param("id", template.id())
                      .param("team", template.owner().team())
                      .param("path", template.owner().path())
                      .param("name", said.name())
                      .param("weekdays", weekdays(said))
                      .param("from", said.from())
                      .param("until", said.until())
                      .param("route", said.route())
                      .param("needed", said.needed())
                      .param("validFrom", said.validFrom())
                      .param("validUntil", said.validUntil())
                      .param("crew", said.crew().toArray(String[]::new))
                      .param("by", by)
                      .param("at", at(at))
                      .update();
                  return template.id();
                }));
  }

  @Override
  public Optional<RotaTemplate> findTemplate(UUID id) {
    return statements
        .find("select * from rota_template where id = ?", RotaRows::template, id)
        .map(this::withExceptions);
  }

  @Override
  public List<RotaTemplate> templates(UUID team, boolean retired) {
    return statements
        .list(
            """
            select * from rota_template where team_id = ? and (retired_at is null or ?) order by name, id
            """,
            RotaRows::template,
            team,
            retired)
        .stream()
        .map(this::withExceptions)
        .toList();
  }

  private RotaTemplate withExceptions(RotaTemplate template) {
    List<RotaException> exceptions =
        statements.list(
            """
            select * from rota_exception where county_code = ? and template_id = ? order by on_date
            """,
            RotaRows::exception,
            template.owner().county(),
            template.id());
    return new RotaTemplate(
        template.id(),
        template.owner(),
        template.said(),
        exceptions,
        template.retiredAt(),
        template.version());
  }

  @Override
  public boolean change(RotaTemplate template, String by, Instant at, int seen) {
    RotaTemplate.Said said = template.said();
    Instant retired = template.retiredAt();
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                        """
                        update rota_template set name = :name, weekdays = :weekdays, starts_at = :from, ends_at = :until,
                          route_id = :route, people_needed = :needed, valid_from = :validFrom, valid_until = :validUntil,
                          usual_crew = :crew, changed_by = :by, changed_at = :at, retired_at = :retired, version = version + 1
                        where county_code = :county and id = :id and version = :seen
                        """)
                    .param("name", said.name())
                    .param("weekdays", weekdays(said))
                    .param("from", said.from())
                    .param("until", said.until())
                    .param("route", said.route())
                    .param("needed", said.needed())
                    .param("validFrom", said.validFrom())
                    .param("validUntil", said.validUntil())
                    .param("crew", said.crew().toArray(String[]::new))
                    .param("by", by)
                    .param("at", at(at))
                    .param("retired", retired == null ? null : at(retired))
                    .param("county", template.owner().county())
                    .param("id", template.id())
                    .param("seen", seen)
                    .update()
                == 1);
  }

  @Override
  public void set(RotaTemplate template, RotaException exception, String by) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into rota_exception (county_code, template_id, on_date, skip, starts_at, ends_at, people_needed,
                      reason, set_by)
                    values (:county, :template, :on, :skip, :from, :until, :needed, :reason, :by)
                    on conflict (county_code, template_id, on_date) do update set skip = excluded.skip,
                      starts_at = excluded.starts_at, ends_at = excluded.ends_at, people_needed = excluded.people_needed,
                      reason = excluded.reason, set_by = excluded.set_by
                    """)
                .param("county", template.owner().county())
                .param("template", template.id())
                .param("on", exception.on())
                .param("skip", exception.skip())
                .param("from", exception.from())
                .param("until", exception.until())
                .param("needed", exception.needed())
                .param("reason", exception.reason())
                .param("by", by)
                .update());
  }

  @Override
  public void removeException(RotaTemplate template, LocalDate day) {
    statements.change(
        "delete from rota_exception where county_code = ? and template_id = ? and on_date = ?",
        template.owner().county(),
        template.id(),
        day);
  }

  @Override
  public boolean isPlanned(RotaTemplate template, LocalDate day) {
    return statements.holds(
        """
        select exists (select from planned_shift where county_code = ? and template_id = ? and on_date = ?)
        """,
        template.owner().county(),
        template.id(),
        day);
  }

  @Override
  public boolean insert(PlannedShift shift, String by, Instant at) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                        """
                        insert into planned_shift (county_code, id, team_id, path, template_id, on_date, starts_at, ends_at,
                          route_id, people_needed, state, planned_by, planned_at)
                        values (:county, :id, :team, :path, :template, :on, :from, :until,
                          :route, :needed, 'PLANNED', :by, :at)
                        on conflict (county_code, template_id, on_date) do nothing
                        """)
                    .param("county", shift.owner().county())
                    .param("id", shift.id())
                    .param("team", shift.owner().team())
                    .param("path", shift.owner().path())
                    .param("template", shift.template())
                    .param("on", shift.day())
                    .param("from", at(shift.time().from()))
                    .param("until", at(shift.time().until()))
                    .param("route", shift.route())
                    .param("needed", shift.needed())
                    .param("by", by)
                    .param("at", at(at))
                    .update()
                == 1);
  }

  @Override
  public UUID insert(PlannedShift shift, String by, Instant at, @Nullable String key) {
    String request =
        "planned " + shift.owner().team() + shift.time() + shift.route() + shift.needed();
    return once.make(
        key,
        request,
        () -> {
          insert(shift, by, at);
          return shift.id();
        });
  }

  @Override
  public Optional<PlannedShift.Counted> find(UUID id) {
    return statements.find(COUNTED + " where p.id = ?", RotaRows::counted, id);
  }

  @Override
  public Optional<PlannedShift> lock(UUID id) {
    return statements.find(
        "select * from planned_shift where id = ? for update", RotaRows::planned, id);
  }

  @Override
  public List<PlannedShift.Counted> list(Filter filter, @Nullable Place after, int limit) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    COUNTED
                        + """
                           where p.path ^@ any (:paths) and p.starts_at >= :from and p.starts_at < :until
                            and (:team::uuid is null or p.team_id = :team::uuid)
                            and (:afterId::uuid is null
                              or (p.starts_at, p.id) > (:afterFrom::timestamptz, :afterId::uuid))
                          order by p.starts_at, p.id limit :limit
                          """)
                .param("paths", filter.paths().toArray(String[]::new))
                .param("from", at(filter.from()))
                .param("until", at(filter.until()))
                .param("team", filter.team())
                .param("afterId", after == null ? null : after.id())
                .param("afterFrom", after == null ? null : at(after.from()))
                .param("limit", limit)
                .query(RotaRows::counted)
                .list());
  }

  @Override
  public boolean cancel(PlannedShift shift, String reason, String by, int seen) {
    return statements.change(
            """
            update planned_shift set state = 'CANCELLED', cancel_reason = ?, cancelled_by = ?, version = version + 1
            where county_code = ? and id = ? and version = ?
            """,
            reason,
            by,
            shift.owner().county(),
            shift.id(),
            seen)
        == 1;
  }

  private static Integer[] weekdays(RotaTemplate.Said said) {
    return said.weekdays().stream().sorted().toArray(Integer[]::new);
  }
}
