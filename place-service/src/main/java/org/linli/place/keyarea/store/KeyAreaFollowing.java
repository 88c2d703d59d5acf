package org.linli.place.keyarea.store;

import java.util.List;
import org.linli.commons.access.Access;
import org.linli.commons.place.Places;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.keyarea.KeyArea;
import org.linli.place.keyarea.KeyAreaOutline;
import org.linli.place.keyarea.KeyAreaOutlines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Key areas are found among the grids again when boundaries have changed. */
final class KeyAreaFollowing {

  private static final Logger log = LoggerFactory.getLogger(KeyAreaFollowing.class);

  private final ViewerTransactions transactions;
  private final KeyAreaOutlines outlines;
  private final Places places;

  KeyAreaFollowing(ViewerTransactions transactions, KeyAreaOutlines outlines, Places places) {
    this.transactions = transactions;
    this.outlines = outlines;
    this.places = places;
  }

  /** One whose listing area is no more keeps what it had. */
  void relocate() {
    int moved =
        transactions.write(
            Access.ofService("linli"),
            jdbc -> {
              List<KeyArea> all =
                  jdbc.sql(
                          "select k.*, st_asbinary(k.outline) as wkb from key_area k order by id for update")
                      .query(KeyAreaRows::keyArea)
                      .list();
              int count = 0;
              for (KeyArea one : all) {
                Places.Place area = places.find(one.listing().areaCode()).orElse(null);
                if (area == null) {
                  continue;
                }
                KeyAreaOutline again = outlines.again(one.outline(), area.path());
                if (!again.paths().equals(one.outline().paths())
                    || !area.path().equals(one.listing().path())) {
                  jdbc.sql(
                          "update key_area set county_code = ?, path = ?, paths = ? where county_code = ? and id = ?")
                      .params(
                          area.county(),
                          area.path(),
                          again.paths().toArray(String[]::new),
                          one.listing().county(),
                          one.id())
                      .update();
                  count++;
                }
              }
              return count;
            });
    if (moved > 0) {
      log.info("{} key areas touch other grids", moved);
    }
  }
}
