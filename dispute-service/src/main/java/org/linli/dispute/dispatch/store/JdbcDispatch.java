package org.linli.dispute.dispatch.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.dispatch.DispatchState;
import org.linli.dispute.dispatch.DispatchStore;
import org.linli.dispute.dispatch.Move;
import org.linli.dispute.matter.Matter;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDispatch implements DispatchStore {

  private static final String DECLINED = "dispatch-declined";

  private final ViewerTransactions transactions;
  private final Seal seal;

  JdbcDispatch(ViewerTransactions transactions, Seal seal) {
    this.transactions = transactions;
    this.seal = seal;
  }

  @Override
  public <T> T reading(Access access, Supplier<T> work) {
    return transactions.read(access, jdbc -> work.get());
  }

  @Override
  public Optional<DispatchState> find(String county, UUID matter) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select receiver, target, take_due_at, taken_by, returns, arbiter, arbitrated, where_to_turn, duplicate_of
                    from dispatch where county_code = ? and dispute_id = ?
                    """)
                .params(county, matter)
                .query(JdbcDispatch::state)
                .optional());
  }

  @Override
  public void put(Matter matter, DispatchState state) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into dispatch (county_code, dispute_id, receiver, target, take_due_at, taken_by, returns, arbiter,
                                          arbitrated, where_to_turn, duplicate_of)
                    values (:county, :id, :receiver, :target, :due, :taken, :returns, :arbiter, :arbitrated, :turn, :kept)
                    on conflict (county_code, dispute_id) do update set target = :target, take_due_at = :due,
                      taken_by = :taken, returns = :returns, arbiter = :arbiter, arbitrated = :arbitrated,
                      where_to_turn = :turn, duplicate_of = :kept
                    """)
                .param("county", matter.countyCode())
                .param("id", matter.id())
                .param("receiver", state.receiver())
                .param("target", state.target())
                .param("due", at(state.takeDueAt()))
                .param("taken", state.takenBy())
                .param("returns", state.dispute().returns())
                .param("arbiter", state.dispute().arbiter())
                .param("arbitrated", state.dispute().arbitrated())
                .param("turn", state.whereToTurn())
                .param("kept", state.duplicateOf())
                .update());
  }

  @Override
  public void append(Matter matter, Move move) {
    UUID id = UuidCreator.getTimeOrderedEpochPlus1();
    String reason = move.reason();
    byte[] sealed =
        reason == null ? null : seal.seal(matter.countyCode(), matter.id(), field(id), reason);
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into dispatch_move (county_code, dispute_id, id, kind, unit_code, at, by_username, reason_sealed)
                    values (:county, :dispute, :id, :kind, :unit, :at, :by, :reason)
                    """)
                .param("county", matter.countyCode())
                .param("dispute", matter.id())
                .param("id", id)
                .param("kind", move.kind().name())
                .param("unit", move.unit())
                .param("at", at(move.at()))
                .param("by", move.by())
                .param("reason", sealed)
                .update());
  }

  @Override
  public void putDeclined(Matter matter, String reason) {
    byte[] sealed = seal.seal(matter.countyCode(), matter.id(), DECLINED, reason);
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    update dispatch set declined_reason_sealed = ? where county_code = ? and dispute_id = ?
                    """)
                .params(sealed, matter.countyCode(), matter.id())
                .update());
  }

  @Override
  public Optional<String> declinedReason(String county, UUID matter) {
    return transactions
        .inside(
            jdbc ->
                jdbc.sql(
                        """
                        select declined_reason_sealed from dispatch
                        where county_code = ? and dispute_id = ? and declined_reason_sealed is not null
                        """)
                    .params(county, matter)
                    .query((row, n) -> row.getBytes(1))
                    .optional())
        .map(bytes -> seal.open(county, matter, DECLINED, bytes));
  }

  @Override
  public List<Move> moves(String county, UUID matter, boolean opened) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select id, kind, unit_code, at, by_username, reason_sealed from dispatch_move
                    where county_code = ? and dispute_id = ? order by at, id
                    """)
                .params(county, matter)
                .query((row, n) -> move(row, county, matter, opened))
                .list());
  }

  @Override
  public Optional<String> numberOf(String county, UUID matter) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select number from dispute where county_code = ? and id = ?")
                .params(county, matter)
                .query(String.class)
                .optional());
  }

  private Move move(ResultSet row, String county, UUID matter, boolean opened) throws SQLException {
    String field = field(row.getObject("id", UUID.class));
    return new Move(
        Move.Kind.valueOf(row.getString("kind")),
        row.getString("unit_code"),
        row.getTimestamp("at").toInstant(),
        row.getString("by_username"),
        opened ? seal.openOrNull(county, matter, field, row.getBytes("reason_sealed")) : null);
  }

  private static DispatchState state(ResultSet row, int number) throws SQLException {
    Timestamp due = row.getTimestamp("take_due_at");
    return new DispatchState(
        row.getString("receiver"),
        row.getString("target"),
        due == null ? null : due.toInstant(),
        row.getString("taken_by"),
        new DispatchState.Dispute(
            row.getInt("returns"), row.getString("arbiter"), row.getBoolean("arbitrated")),
        row.getString("where_to_turn"),
        row.getObject("duplicate_of", UUID.class));
  }

  private static String field(UUID move) {
    return "dispatch-" + move;
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
