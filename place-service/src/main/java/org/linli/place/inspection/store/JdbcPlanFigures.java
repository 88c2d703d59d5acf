package org.linli.place.inspection.store;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.inspection.CampaignProgress;
import org.linli.place.inspection.PlanFigures;

final class JdbcPlanFigures implements PlanFigures {

  private final ViewerTransactions transactions;
  private final ZoneId zone;

  JdbcPlanFigures(ViewerTransactions transactions, ZoneId zone) {
    this.transactions = transactions;
    this.zone = zone;
  }

  @Override
  public List<PathCounts> counts(Wanted wanted) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select path, sum(due)::int as due, sum(met)::int as met, sum(late)::int as late, sum(open)::int as open,
                      sum(overdue)::int as overdue, sum(inspected)::int as inspected, sum(defects)::int as defects
                    from (
                      select path, count(*) as due, count(*) filter (where done_on <= due_on) as met,
                        count(*) filter (where done_on > due_on) as late, count(*) filter (where state = 'PLANNED') as open,
                        count(*) filter (where state = 'PLANNED' and due_on < :today) as overdue, 0 as inspected, 0 as defects
                      from inspection_plan
                      where path ^@ any (:paths) and due_on between :from and :until and state <> 'CANCELLED'
                        and (:kind::text is null or premises_kind = :kind)
                      group by path
                      union all
                      select path, 0, 0, 0, 0, 0, count(*), count(*) filter (where result = 'DEFECTS_FOUND')
                      from inspection
                      where path ^@ any (:paths) and result in ('PASSED', 'DEFECTS_FOUND')
                        and submitted_at >= :from::timestamp at time zone :zone
                        and submitted_at < (:until::date + 1)::timestamp at time zone :zone
                        and (:kind::text is null or premises_kind = :kind)
                      group by path) c
                    group by path
                    """)
                .param("today", wanted.today())
                .param("paths", wanted.paths().toArray(String[]::new))
                .param("from", wanted.from())
                .param("until", wanted.until())
                .param("kind", wanted.kind())
                .param("zone", zone.getId())
                .query(
                    (row, n) ->
                        new PathCounts(
                            row.getString("path"),
                            new Counts(
                                row.getInt("due"),
                                row.getInt("met"),
                                row.getInt("late"),
                                row.getInt("open"),
                                row.getInt("overdue"),
                                row.getInt("inspected"),
                                row.getInt("defects"))))
                .list());
  }

  @Override
  public CampaignProgress progress(UUID campaign, LocalDate today) {
    List<CampaignProgress.AreaCounts> grids =
        transactions.inside(
            jdbc ->
                jdbc.sql(
                        """
                        select p.path, count(*) as planned, count(*) filter (where p.state = 'DONE') as done,
                          count(*) filter (where p.state = 'PLANNED' and p.due_on < ?) as overdue,
                          count(*) filter (where i.result = 'DEFECTS_FOUND') as defects
                        from inspection_plan p left join inspection i on i.id = p.inspection_id
                        where p.campaign = ? and p.state <> 'CANCELLED' group by p.path order by p.path
                        """)
                    .params(today, campaign)
                    .query(
                        (row, n) ->
                            new CampaignProgress.AreaCounts(
                                row.getString("path"),
                                new CampaignProgress.Counts(
                                    row.getInt("planned"),
                                    row.getInt("done"),
                                    row.getInt("overdue"),
                                    row.getInt("defects"))))
                    .list());
    CampaignProgress.Counts total =
        grids.stream()
            .map(CampaignProgress.AreaCounts::counts)
            .reduce(CampaignProgress.Counts.NONE, CampaignProgress.Counts::plus);
    return new CampaignProgress(total, grids);
  }
}
