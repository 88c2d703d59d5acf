package org.linli.place.campaign.store;

import java.util.UUID;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.premises.PremisesMerged;
import org.linli.place.premises.PremisesMoved;
import org.linli.place.premises.PremisesRef;

/** Campaigns stay with their premises. */
final class CampaignFollowing implements PremisesMerged, PremisesMoved {

  private final ViewerTransactions transactions;

  CampaignFollowing(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void merged(UUID from, PremisesRef into) {
    transactions.inside(
        jdbc -> {
          jdbc.sql(
                  """
                  delete from special_campaign_premises m where m.premises_id = ? and exists (
                    select from special_campaign_premises o where o.campaign_id = m.campaign_id and o.premises_id = ?)
                  """)
              .params(from, into.id())
              .update();
          return jdbc.sql(
                  "update special_campaign_premises set premises_id = ?, path = ? where premises_id = ?")
              .params(into.id(), into.path(), from)
              .update();
        });
  }

  @Override
  public void moved(PremisesRef premises) {
    transactions.inside(
        jdbc ->
            jdbc.sql("update special_campaign_premises set path = ? where premises_id = ?")
                .params(premises.path(), premises.id())
                .update());
  }
}
