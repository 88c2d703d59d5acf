package org.linli.place.premises.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.premises.PremisesDirectory;
import org.linli.place.premises.PremisesFilter;
import org.linli.place.premises.PremisesKinds;
import org.linli.place.premises.PremisesListeners;
import org.linli.place.premises.PremisesRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

final class JdbcPremisesDirectory implements PremisesDirectory {

  private static final String SELECT =
      """
      select p.id, p.number, p.name, p.kind, p.county_code, p.path, p.grid_code, p.lon, p.lat, p.department, p.inspection_days,
             p.state = 'OPEN' as open
      from premises p
      """;

  private static final String SURVIVOR =
      """
      with recursive became as (
        select id, merged_into from premises where id = ?
        union
        select p.id, p.merged_into from premises p join became b on p.id = b.merged_into
      )
      """
          + SELECT
          + " join became on became.id = p.id and became.merged_into is null";

  private final ViewerTransactions transactions;
  private final Settings settings;

  JdbcPremisesDirectory(ViewerTransactions transactions, Settings settings) {
    this.transactions = transactions;
    this.settings = settings;
  }

  @Override
  public Optional<PremisesRef> find(UUID id) {
    PremisesKinds kinds = settings.current(PremisesKinds.KIND);
    return here(jdbc -> query(jdbc.sql(SELECT + " where p.id = ?").param(id), kinds)).stream()
        .findFirst();
  }

  @Override
  public PremisesRef require(UUID id) {
    return find(id).orElseThrow(ProblemException::notFound);
  }

  @Override
  public Optional<PremisesRef> survivor(UUID id) {
    PremisesKinds kinds = settings.current(PremisesKinds.KIND);
    return here(jdbc -> query(jdbc.sql(SURVIVOR).param(id), kinds)).stream().findFirst();
  }

  @Override
  public List<PremisesRef> matching(Set<String> kinds, List<String> paths) {
    PremisesConditions conditions = new PremisesConditions(PremisesFilter.open(paths, kinds));
    PremisesKinds known = settings.current(PremisesKinds.KIND);
    return here(
        jdbc ->
            query(
                jdbc.sql(SELECT + conditions.sql() + " order by p.number")
                    .params(conditions.values()),
                known));
  }

  private static List<PremisesRef> query(JdbcClient.StatementSpec sql, PremisesKinds kinds) {
    return sql.query(
            (row, number) -> {
              Integer own = row.getObject("inspection_days", Integer.class);
              String kind = row.getString("kind");
              return new PremisesRef(
                  row.getObject("id", UUID.class),
                  row.getString("number"),
                  row.getString("name"),
                  kind,
                  row.getString("county_code"),
                  row.getString("path"),
                  row.getString("grid_code"),
                  row.getDouble("lon"),
                  row.getDouble("lat"),
                  row.getString("department"),
                  own != null ? own : PremisesListeners.intervalDays(kinds, kind),
                  row.getBoolean("open"));
            })
        .list();
  }

  private <T> T here(Function<JdbcClient, T> work) {
    return TransactionSynchronizationManager.isActualTransactionActive()
        ? transactions.inside(work)
        : transactions.read(work);
  }
}
