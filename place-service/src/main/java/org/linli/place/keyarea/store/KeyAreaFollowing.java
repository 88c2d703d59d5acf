package org.linli.place.keyarea.store;

import java.util.List;
import org.linli.commons.access.Access;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.relocation.FabricFollower;
import org.linli.commons.relocation.Succession;
import org.linli.commons.relocation.Successions;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.keyarea.KeyArea;
import org.linli.place.keyarea.KeyAreaOutline;
import org.linli.place.keyarea.KeyAreaOutlines;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Key areas are found among the grids again when boundaries have changed. */
final class KeyAreaFollowing implements FabricFollower {

  private final ViewerTransactions transactions;
  private final KeyAreaOutlines outlines;
  private final Successions successions;

  KeyAreaFollowing(
      ViewerTransactions transactions, KeyAreaOutlines outlines, Successions successions) {
    this.transactions = transactions;
    this.outlines = outlines;
    this.successions = successions;
  }

  @Override
  public int follow(Fabric fabric) {
    Succession succession = successions.of(fabric);
    return transactions.write(
        Access.ofService("linli"),
        jdbc -> all(jdbc).stream().mapToInt(one -> relocate(jdbc, one, succession)).sum());
  }

  private static List<KeyArea> all(JdbcClient jdbc) {
    return jdbc.sql(
            "select k.*, st_asbinary(k.outline) as wkb from key_area k order by id for update")
        .query(KeyAreaRows::keyArea)
        .list();
  }

  /** One whose listing area is no more is its successor's. */
  private int relocate(JdbcClient jdbc, KeyArea one, Succession succession) {
    Succession.Home area = succession.find(one.listing().areaCode()).orElse(null);
    if (area == null || area.grid()) {
      return 0;
    }
    KeyAreaOutline again = outlines.again(one.outline(), area.path());
    if (again.paths().equals(one.outline().paths())
        && area.path().equals(one.listing().path())
        && area.code().equals(one.listing().areaCode())) {
      return 0;
    }
    return jdbc.sql(
            "update key_area set county_code = ?, area_code = ?, path = ?, paths = ? where county_code = ? and id = ?")
        .params(
            area.county(),
            area.code(),
            area.path(),
            again.paths().toArray(String[]::new),
            one.listing().county(),
            one.id())
        .update();
  }
}
