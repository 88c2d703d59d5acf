package org.linli.place.inspection.store;

import static org.linli.commons.store.Columns.at;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.store.Statements;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.inspection.InspectedPremises;
import org.linli.place.inspection.InspectionPlan;
import org.linli.place.inspection.PlanFilter;
import org.linli.place.inspection.PlanStep;
import org.linli.place.inspection.PlanStore;
import org.linli.place.premises.PremisesRef;
import org.springframework.transaction.support.TransactionSynchronizationManager;

final class JdbcPlans implements PlanStore {

  private final ViewerTransactions transactions;
  private final OnceById once;
  private final PlanNight night;
  private final PremisesFollowing following;

  JdbcPlans(ViewerTransactions transactions, OnceById once, ZoneId zone) {
    this.transactions = transactions;
    this.once = once;
    this.night = new PlanNight(transactions, zone);
    this.following = new PremisesFollowing(transactions);
  }

  @Override
  public <T> T joined(Supplier<T> work) {
    return TransactionSynchronizationManager.isActualTransactionActive()
        ? work.get()
        : together(work);
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
  public String viewer() {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select coalesce(viewer_username(), 'linli')").query(String.class).single());
  }

  @Override
  public UUID once(@Nullable String key, String request, Supplier<UUID> work) {
    return once.make(key, request, work);
  }

  @Override
  public boolean insert(InspectionPlan plan) {
    InspectedPremises premises = plan.premises();
    InspectedPremises.Where where = premises.where();
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                        """
                        insert into inspection_plan (county_code, id, premises_id, premises_number, premises_name, premises_kind,
                          path, grid_code, lon, lat, checklist, due_on, period, campaign, reason, state, assignee, department)
                        values (:county, :id, :premises, :number, :name, :kind, :path, :grid, :lon, :lat, :checklist, :due,
                          :period, :campaign, :reason, 'PLANNED', :assignee, :department)
                        on conflict (county_code, premises_id, period) do nothing
                        """)
                    .param("county", where.county())
                    .param("id", plan.id())
                    .param("premises", premises.id())
                    .param("number", premises.number())
                    .param("name", premises.name())
                    .param("kind", premises.kind())
                    .param("path", where.path())
                    .param("grid", where.gridCode())
                    .param("lon", where.lon())
                    .param("lat", where.lat())
                    .param("checklist", plan.task().checklist())
                    .param("due", plan.task().due())
                    .param("period", plan.task().period())
                    .param("campaign", plan.task().campaign())
                    .param("reason", plan.task().reason())
                    .param("assignee", plan.assigned().username())
                    .param("department", plan.assigned().department())
                    .update()
                == 1);
  }

  @Override
  public Optional<InspectionPlan> find(UUID id) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select * from inspection_plan where id = ?")
                .param(id)
                .query(PlanRows::plan)
                .optional());
  }

  @Override
  public List<InspectionPlan> list(PlanFilter filter, PlanFilter.@Nullable Place after, int limit) {
    PlanQuery query = PlanQuery.of(filter, after, limit);
    return transactions.inside(
        jdbc -> jdbc.sql(query.sql()).params(query.values()).query(PlanRows::plan).list());
  }

  @Override
  public List<InspectionPlan> openOf(Set<String> usernames, LocalDate until, int limit) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select * from inspection_plan
                    where state = 'PLANNED' and assignee = any (?) and due_on <= ? order by due_on, id limit ?
                    """)
                .params(usernames.toArray(String[]::new), until, limit)
                .query(PlanRows::plan)
                .list());
  }

  @Override
  public List<InspectionPlan> open(List<String> paths, LocalDate until) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select * from inspection_plan
                    where state = 'PLANNED' and path ^@ any (?) and due_on <= ? order by due_on, id
                    """)
                .params(paths.toArray(String[]::new), until)
                .query(PlanRows::plan)
                .list());
  }

  @Override
  public List<InspectionPlan> byId(List<UUID> ids) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select * from inspection_plan where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query(PlanRows::plan)
                .list());
  }

  @Override
  public boolean assign(UUID id, InspectionPlan.Assigned assigned, int seen) {
    return changed(
        """
        update inspection_plan set assignee = ?, department = ?, version = version + 1
        where id = ? and version = ? and state = 'PLANNED'
        """,
        assigned.username(),
        assigned.department(),
        id,
        seen);
  }

  @Override
  public boolean cancel(UUID id, int seen) {
    return changed(
        """
        update inspection_plan set state = 'CANCELLED', version = version + 1
        where id = ? and version = ? and state = 'PLANNED'
        """,
        id,
        seen);
  }

  @Override
  public boolean done(UUID id, UUID inspection, LocalDate day) {
    return changed(
        """
        update inspection_plan set state = 'DONE', inspection_id = ?, done_on = ?, version = version + 1
        where id = ? and state = 'PLANNED'
        """,
        inspection,
        day,
        id);
  }

  @Override
  public void attempted(UUID id) {
    changed(
        "update inspection_plan set attempts = attempts + 1, version = version + 1 where id = ?",
        id);
  }

  @Override
  public List<InspectionPlan> openOfInterval(UUID premises, String checklist) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select * from inspection_plan where premises_id = ? and checklist = ? and state = 'PLANNED'
                      and (period = 'first' or period ^@ 'after ')
                    """)
                .params(premises, checklist)
                .query(PlanRows::plan)
                .list());
  }

  @Override
  public void append(InspectionPlan plan, PlanStep step) {
    changed(
        """
        insert into inspection_plan_step (county_code, plan_id, id, at, by_username, what, assignee, department, reason)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        plan.premises().where().county(),
        plan.id(),
        UuidCreator.getTimeOrderedEpoch(),
        at(step.at()),
        step.by(),
        step.what().name(),
        step.assigned().username(),
        step.assigned().department(),
        step.reason());
  }

  @Override
  public List<PlanStep> history(InspectionPlan plan) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    "select * from inspection_plan_step where county_code = ? and plan_id = ? order by at, id")
                .params(plan.premises().where().county(), plan.id())
                .query(PlanRows::step)
                .list());
  }

  @Override
  public Set<UUID> plannedPremises(List<String> paths) {
    return night.plannedPremises(paths);
  }

  @Override
  public Map<UUID, Basis> bases(List<String> paths) {
    return night.bases(paths);
  }

  @Override
  public void refresh(PremisesRef premises) {
    following.refresh(premises);
  }

  @Override
  public void merge(UUID from, PremisesRef into) {
    following.merge(from, into);
  }

  @Override
  public void move(PremisesRef premises) {
    following.move(premises);
  }

  @Override
  public boolean claim(LocalDate day, Instant now) {
    return night.claim(day, now);
  }

  @Override
  public void ran(LocalDate day, int planned, LocalDate roundsBefore) {
    night.ran(day, planned, roundsBefore);
  }

  @Override
  public void lock() {
    night.lock();
  }

  private boolean changed(String sql, @Nullable Object... values) {
    return transactions.inside(jdbc -> Statements.filled(jdbc.sql(sql), values).update() == 1);
  }
}
