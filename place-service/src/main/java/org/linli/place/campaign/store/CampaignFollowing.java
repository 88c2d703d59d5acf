package org.linli.place.campaign.store;

import java.util.UUID;
import org.linli.commons.access.Access;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.place.Places;
import org.linli.commons.relocation.FabricFollower;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.premises.PremisesMerged;
import org.linli.place.premises.PremisesMoved;
import org.linli.place.premises.PremisesRef;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Campaigns stay with their premises and areas. */
final class CampaignFollowing implements PremisesMerged, PremisesMoved, FabricFollower {

  private final ViewerTransactions transactions;
  private final Places places;

  CampaignFollowing(ViewerTransactions transactions, Places places) {
    this.transactions = transactions;
    this.places = places;
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

  /** Areas may have another path; one that is no more keeps what it had. */
  @Override
  public int follow(Fabric fabric) {
    return transactions.write(
        Access.ofService("linli"),
        jdbc -> relocate(jdbc, "special_campaign") + relocate(jdbc, "special_campaign_task"));
  }

  private int relocate(JdbcClient jdbc, String table) {
    int moved = 0;
    for (Placed placed :
        jdbc.sql("select distinct area_code, path from " + table).query(Placed.class).list()) {
      String path = places.find(placed.areaCode()).map(Places.Place::path).orElse(placed.path());
      if (!path.equals(placed.path())) {
        moved +=
            jdbc.sql("update " + table + " set path = ? where area_code = ?")
                .params(path, placed.areaCode())
                .update();
      }
    }
    return moved;
  }

  /** An area as it is placed. */
  record Placed(String areaCode, String path) {}
}
