package org.linli.commons.relocation.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.linli.commons.access.Access;
import org.linli.commons.relocation.PlacedCounts;
import org.linli.commons.relocation.PlacedKind;
import org.linli.commons.relocation.RelocationState;
import org.linli.commons.relocation.RelocationStore;
import org.linli.commons.store.ViewerTransactions;
import org.springframework.dao.DataAccessResourceFailureException;

final class JdbcRelocation implements RelocationStore, PlacedCounts {

  /** Any number, as long as nothing else locks it for a session. */
  private static final long LOCK = 0x1171_4E10_CA7EL;

  /** Degrees: about 200 metres. */
  private static final double COARSE = 0.002;

  private static final Access SERVICE = Access.ofService("linli");

  private final ViewerTransactions transactions;
  private final DataSource connections;

  JdbcRelocation(ViewerTransactions transactions, DataSource connections) {
    this.transactions = transactions;
    this.connections = connections;
  }

  @Override
  public RelocationState find() {
    return transactions.read(
        SERVICE,
        jdbc ->
            jdbc.sql("select relocated_to, state, since, error from relocation_state")
                .query(
                    (row, number) ->
                        new RelocationState(
                            row.getLong(1),
                            RelocationState.Phase.valueOf(row.getString(2)),
                            row.getTimestamp(3).toInstant(),
                            row.getString(4)))
                .single());
  }

  @Override
  public void save(RelocationState state) {
    transactions.write(
        SERVICE,
        jdbc ->
            jdbc.sql(
                    """
                    update relocation_state
                    set relocated_to = :version, state = :state, since = :since, error = :error
                    """)
                .param("version", state.relocatedTo())
                .param("state", state.phase().name())
                .param("since", Timestamp.from(state.since()))
                .param("error", state.error())
                .update());
  }

  /** The lock ends with its connection, so also with a copy that is killed. */
  @Override
  public boolean alone(Runnable work) {
    try (Connection holding = connections.getConnection()) {
      if (!locked(holding, "select pg_try_advisory_lock(?)")) {
        return false;
      }
      try {
        work.run();
      } finally {
        locked(holding, "select pg_advisory_unlock(?)");
      }
      return true;
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("the lock of the relocation", e);
    }
  }

  private static boolean locked(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, LOCK);
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  /** What counts of previews are perturbed with. */
  byte[] secret() {
    return transactions.read(
        SERVICE,
        jdbc -> jdbc.sql("select secret from relocation_secret").query(byte[].class).single());
  }

  @Override
  public void forEach(PlacedKind kind, Collection<String> gridCodes, Consumer<Count> consumer) {
    transactions
        .read(
            SERVICE,
            jdbc ->
                jdbc.sql(
                        """
                        select grid_code, lon, lat, count(*) as count
                        from (select grid_code, round(lon / :coarse) * :coarse as lon,
                                     round(lat / :coarse) * :coarse as lat
                              from (%s) placed where grid_code = any(:grids)) coarse
                        group by grid_code, lon, lat
                        """
                            .formatted(kind.rows()))
                    .param("coarse", COARSE)
                    .param("grids", gridCodes.toArray(String[]::new))
                    .query(
                        (row, number) ->
                            new Count(
                                row.getString(1),
                                row.getDouble(2),
                                row.getDouble(3),
                                row.getLong(4)))
                    .list())
        .forEach(consumer);
  }
}
