package org.linli.portal.appraisal.store;

import java.util.List;
import org.linli.commons.access.Access;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.relocation.FabricFollower;
import org.linli.commons.store.ViewerTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Months follow their areas to another place in the tree. They keep their codes: what was published
 * of an area that has ended was about that area, and its successors did not do that work.
 */
final class AppraisalFollowing implements FabricFollower {

  private static final List<String> TABLES =
      List.of(
          "appraisal",
          "appraisal_result",
          "appraisal_score",
          "appraisal_margin",
          "appraisal_figure",
          "appraisal_appeal");

  private final ViewerTransactions transactions;

  AppraisalFollowing(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  /** Where an area was. */
  record Standing(String code, String path) {}

  @Override
  public int follow(Fabric fabric) {
    return transactions.write(
        Access.ofService("linli"),
        jdbc -> {
          int moved = 0;
          for (String table : TABLES) {
            moved += follow(jdbc, table, fabric);
          }
          return moved
              + jdbc.sql(
                      """
                      update appraisal_appeal p set deciding_path = a.path from appraisal a
                      where a.county_code = p.county_code and a.id = p.appraisal_id and a.path <> p.deciding_path
                      """)
                  .update();
        });
  }

  private static int follow(JdbcClient jdbc, String table, Fabric fabric) {
    int moved = 0;
    for (Standing standing :
        jdbc.sql("select distinct area_code as code, path from " + table + " order by 1, 2")
            .query(Standing.class)
            .list()) {
      String path = fabric.findPath(standing.code());
      if (path != null && !path.equals(standing.path())) {
        moved +=
            jdbc.sql("update " + table + " set path = ? where area_code = ? and path = ?")
                .params(path, standing.code(), standing.path())
                .update();
      }
    }
    return moved;
  }
}
