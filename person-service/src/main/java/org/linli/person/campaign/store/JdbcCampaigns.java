package org.linli.person.campaign.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.idempotency.Answer;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.store.ViewerTransactions;
import org.linli.person.campaign.Campaign;
import org.linli.person.campaign.CampaignStore;

final class JdbcCampaigns implements CampaignStore {

  private static final int CREATED = 201;

  private final ViewerTransactions transactions;
  private final IdempotencyKeys keys;
  private final Clock clock;

  JdbcCampaigns(ViewerTransactions transactions, IdempotencyKeys keys, Clock clock) {
    this.transactions = transactions;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public Campaign insert(Campaign campaign, @Nullable String idempotencyKey) {
    if (idempotencyKey == null) {
      write(campaign);
      return campaign;
    }
    String request =
        "campaign " + campaign.areaCode() + campaign.from() + campaign.until() + campaign.title();
    Answer answer =
        keys.once(
            CurrentAccess.require().viewer().subject(),
            idempotencyKey,
            request,
            () -> {
              write(campaign);
              return new Answer(CREATED, campaign.code(), null);
            });
    return find(answer.requiredLocation()).orElseThrow();
  }

  private void write(Campaign campaign) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into campaign (county_code, code, area_code, path, title, starts_on, ends_on, opened_by, opened_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """)
                .params(
                    campaign.county(),
                    campaign.code(),
                    campaign.areaCode(),
                    campaign.path(),
                    campaign.title(),
                    campaign.from(),
                    campaign.until(),
                    campaign.openedBy(),
                    clock.instant().atOffset(ZoneOffset.UTC))
                .update());
  }

  @Override
  public Optional<Campaign> find(String code) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select * from campaign where code = ?")
                .param(code)
                .query(JdbcCampaigns::campaign)
                .optional());
  }

  @Override
  public List<Campaign> list(List<String> paths, int limit) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select * from campaign
                    where exists (select from unnest(?) as wanted where path ^@ wanted or wanted ^@ path)
                    order by starts_on desc, code limit ?
                    """)
                .params(paths.toArray(String[]::new), limit)
                .query(JdbcCampaigns::campaign)
                .list());
  }

  @Override
  public boolean end(Campaign campaign) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("update campaign set ends_on = ? where county_code = ? and code = ?")
                    .params(campaign.until(), campaign.county(), campaign.code())
                    .update()
                == 1);
  }

  @Override
  public List<GridCounts> counts(String campaign, List<String> paths, LocalDate on) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select h.grid_code as grid, h.path, coalesce(sum(w.overdue), 0) as overdue_promises,
                      count(*) filter (where h.state = 'ASKED') as waiting_for_worker, count(*) as asked,
                      count(h.card_on) as cards, count(*) filter (where v.visited) as visited, count(h.letter_on) as letters,
                      coalesce(sum(w.wishes), 0) as wishes, coalesce(sum(w.solved), 0) as solved,
                      coalesce(sum(w.not_solved), 0) as not_solved
                    from household h
                      left join lateral (select true as visited from household_visit v
                        where v.county_code = h.county_code and v.household_id = h.id limit 1) v on true
                      left join lateral (select count(*) as wishes, count(*) filter (where w.state = 'SOLVED') as solved,
                          count(*) filter (where w.state = 'NOT_SOLVED') as not_solved,
                          count(*) filter (where w.state = 'PROMISED' and w.until < :on and h.ended_at is null) as overdue
                        from household_wish w
                        where w.county_code = h.county_code and w.household_id = h.id) w on true
                    where h.campaign = :campaign
                      and exists (select from unnest(:paths) as wanted where h.path ^@ wanted)
                    group by h.grid_code, h.path order by h.path
                    """)
                .param("on", on)
                .param("campaign", campaign)
                .param("paths", paths.toArray(String[]::new))
                .query(GridCounts.class)
                .list());
  }

  private static Campaign campaign(ResultSet row, int number) throws SQLException {
    return new Campaign(
        row.getString("code"),
        row.getString("county_code"),
        row.getString("area_code"),
        row.getString("path"),
        row.getString("title"),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class),
        row.getString("opened_by"));
  }
}
