package org.linli.place.campaign.store;

import static org.linli.commons.store.Columns.at;
import static org.linli.commons.store.Columns.uuid;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.linli.commons.access.Access;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.store.NumberSeries;
import org.linli.commons.store.Statements;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.campaign.CampaignCalendar;
import org.linli.place.campaign.CampaignCounts;
import org.linli.place.campaign.SpecialCampaign;
import org.linli.place.campaign.SpecialCampaignStore;
import org.linli.place.premises.PremisesRef;

/** Campaigns in PostgreSQL; row-level security decides what is seen and changed. */
final class JdbcSpecialCampaigns implements SpecialCampaignStore {

  private static final String ACTOR = "linli";

  private static final String COUNTS =
      """
      select p.path,
        (select count(*) from special_campaign_premises m where m.campaign_id = :id and m.path ^@ p.path) as premises,
        (select count(*) from hazard h where h.campaign = :id and h.path ^@ p.path and h.state <> 'NOT_A_HAZARD') as hazards,
        (select count(*) from hazard h where h.campaign = :id and h.path ^@ p.path and h.state = 'CLOSED') as hazards_closed,
        (select count(*) from special_campaign_task t where t.campaign_id = :id and t.path ^@ p.path) as tasks,
        (select count(t.done_at) from special_campaign_task t where t.campaign_id = :id and t.path ^@ p.path) as tasks_done
      from unnest(:paths) as p (path)
      """;

  private static final NumberSeries NUMBERS =
      new NumberSeries("special_campaign_counter", "area_code", "%s-%d-C%03d");

  private final ViewerTransactions transactions;
  private final Statements statements;
  private final CampaignTasks tasks;

  JdbcSpecialCampaigns(ViewerTransactions transactions) {
    this.transactions = transactions;
    this.statements = new Statements(transactions);
    this.tasks = new CampaignTasks(statements);
  }

  @Override
  public <T> T together(Supplier<T> work) {
    return transactions.write(jdbc -> work.get());
  }

  @Override
  public <T> T asLinli(Supplier<T> work) {
    return transactions.write(Access.ofService(ACTOR), jdbc -> work.get());
  }

  @Override
  public String number(String areaCode, int year) {
    return NUMBERS.next(transactions, areaCode, year);
  }

  @Override
  public void insert(SpecialCampaign campaign) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into special_campaign (county_code, id, number, area_code, path, title, purpose, kind, period, from_day, until_day,
                      premises_kinds, area_codes, checklists, state, created_at, created_by)
                    values (:county, :id, :number, :area, :path, :title, :purpose, :kind, :period, :from, :until,
                      :premisesKinds, :areaCodes, :checklists::jsonb, :state, :createdAt, :createdBy)
                    """)
                .param("county", campaign.home().county())
                .param("id", campaign.id())
                .param("number", campaign.number())
                .param("area", campaign.home().areaCode())
                .param("path", campaign.home().path())
                .param("title", campaign.title())
                .param("purpose", campaign.purpose())
                .param("kind", campaign.kind().name())
                .param("period", campaign.period().code())
                .param("from", campaign.period().from())
                .param("until", campaign.period().until())
                .param("premisesKinds", sorted(campaign.target().premisesKinds()))
                .param("areaCodes", campaign.target().areaCodes().toArray(String[]::new))
                .param("checklists", CampaignRows.json(campaign.target().checklists()))
                .param("state", campaign.state().name())
                .param("createdAt", at(campaign.made().at()))
                .param("createdBy", campaign.made().by())
                .update());
  }

  @Override
  public Optional<SpecialCampaign> find(UUID id) {
    return find(id, "");
  }

  @Override
  public Optional<SpecialCampaign> lock(UUID id) {
    return find(id, " for update");
  }

  private Optional<SpecialCampaign> find(UUID id, String how) {
    return statements.find(
        "select * from special_campaign where id = ?" + how, CampaignRows::campaign, id);
  }

  @Override
  public void save(SpecialCampaign changed) {
    SpecialCampaign.Over over = changed.over();
    CampaignCounts progress = over == null ? null : over.progress();
    int saved =
        transactions.inside(
            jdbc ->
                jdbc.sql(
                        """
                        update special_campaign set state = :state, over_at = :at, over_by = :by, over_words = :words, report = :report::jsonb,
                          version = version + 1
                        where county_code = :county and id = :id and version = :version
                        """)
                    .param("state", changed.state().name())
                    .param("at", over == null ? null : at(over.at()))
                    .param("by", over == null ? null : over.by())
                    .param("words", over == null ? null : over.words())
                    .param("report", progress == null ? null : CampaignRows.json(progress))
                    .param("county", changed.home().county())
                    .param("id", changed.id())
                    .param("version", changed.version())
                    .update());
    if (saved != 1) {
      throw ProblemException.versionOutdated();
    }
  }

  @Override
  public void append(SpecialCampaign campaign, SpecialCampaign.Event event) {
    statements.change(
        """
        insert into special_campaign_event (county_code, campaign_id, at, by_username, step, words, count)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        campaign.home().county(),
        campaign.id(),
        at(event.at()),
        event.by(),
        event.step().name(),
        event.words(),
        event.count());
  }

  @Override
  public List<SpecialCampaign.Event> events(UUID id) {
    return statements.list(
        "select * from special_campaign_event where campaign_id = ? order by seq",
        CampaignRows::event,
        id);
  }

  @Override
  public void add(SpecialCampaign campaign, SpecialCampaign.Task task) {
    tasks.add(campaign, task);
  }

  @Override
  public List<SpecialCampaign.Task> tasks(UUID id) {
    return tasks.of(id);
  }

  @Override
  public boolean complete(SpecialCampaign campaign, UUID task, SpecialCampaign.Done done) {
    return tasks.complete(campaign, task, done);
  }

  @Override
  public List<SpecialCampaign> list(
      Collection<String> paths, Set<SpecialCampaign.State> states, int limit) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select * from special_campaign c
                    where exists (select from unnest(:paths) as wanted where c.path ^@ wanted or wanted ^@ c.path)
                      and (cardinality(:states) = 0 or c.state = any (:states))
                    order by c.from_day desc, c.id limit :most
                    """)
                .param("paths", paths.toArray(String[]::new))
                .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                .param("most", limit)
                .query(CampaignRows::campaign)
                .list());
  }

  @Override
  public List<UUID> running(LocalDate today) {
    return statements.list(
        "select id from special_campaign where state = 'RUNNING' and until_day >= ? order by id",
        (row, number) -> uuid(row, "id"),
        today);
  }

  @Override
  public boolean isPlanned(String period, String path, CampaignCalendar.Days days) {
    return statements.holds(
        """
        select exists (select from special_campaign where period = ? and path = ? and state <> 'CANCELLED'
          and from_day <= ? and until_day >= ?)
        """,
        period,
        path,
        days.until(),
        days.from());
  }

  @Override
  public Set<UUID> joined(UUID id) {
    return Set.copyOf(
        statements.list(
            "select premises_id from special_campaign_premises where campaign_id = ?",
            (row, number) -> uuid(row, "premises_id"),
            id));
  }

  @Override
  public void join(SpecialCampaign campaign, Collection<PremisesRef> premises, Instant at) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into special_campaign_premises (county_code, campaign_id, premises_id, path, joined_at)
                    select :county, :id, p.id, p.path, :at from unnest(:ids, :paths) as p (id, path) on conflict do nothing
                    """)
                .param("county", campaign.home().county())
                .param("id", campaign.id())
                .param("at", at(at))
                .param("ids", premises.stream().map(PremisesRef::id).toArray(UUID[]::new))
                .param("paths", premises.stream().map(PremisesRef::path).toArray(String[]::new))
                .update());
  }

  @Override
  public Map<String, CampaignCounts.Counts> counts(UUID id, Collection<String> paths) {
    return transactions.inside(
        jdbc ->
            jdbc
                .sql(COUNTS)
                .param("id", id)
                .param("paths", paths.stream().distinct().toArray(String[]::new))
                .query(
                    (row, number) ->
                        Map.entry(
                            row.getString("path"),
                            new CampaignCounts.Counts(
                                row.getLong("premises"),
                                0,
                                0,
                                0,
                                row.getLong("hazards"),
                                row.getLong("hazards_closed"),
                                row.getLong("tasks"),
                                row.getLong("tasks_done"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static String[] sorted(Set<String> values) {
    return values.stream().sorted().toArray(String[]::new);
  }
}
