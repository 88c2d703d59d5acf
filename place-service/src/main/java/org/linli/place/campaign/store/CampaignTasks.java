package org.linli.place.campaign.store;

import static org.linli.commons.store.Columns.at;

import java.util.List;
import java.util.UUID;
import org.linli.commons.store.Statements;
import org.linli.place.campaign.SpecialCampaign;

/** The tasks of campaigns. */
final class CampaignTasks {

  private final Statements statements;

  CampaignTasks(Statements statements) {
    this.statements = statements;
  }

  void add(SpecialCampaign campaign, SpecialCampaign.Task task) {
    statements.change(
        """
        insert into special_campaign_task (county_code, campaign_id, id, what, area_code, path, until) values (?, ?, ?, ?, ?, ?, ?)
        """,
        campaign.home().county(),
        campaign.id(),
        task.id(),
        task.what(),
        task.areaCode(),
        task.path(),
        task.until());
  }

  List<SpecialCampaign.Task> of(UUID id) {
    return statements.list(
        "select * from special_campaign_task where campaign_id = ? order by until, id",
        CampaignRows::task,
        id);
  }

  boolean complete(SpecialCampaign campaign, UUID task, SpecialCampaign.Done done) {
    return statements.change(
            """
            update special_campaign_task set done_at = ?, done_by = ?, done_words = ?
            where county_code = ? and campaign_id = ? and id = ? and done_at is null
            """,
            at(done.at()),
            done.by(),
            done.words(),
            campaign.home().county(),
            campaign.id(),
            task)
        == 1;
  }
}
