package org.linli.patrol.shift.store;

import static org.linli.commons.store.Columns.at;
import static org.linli.commons.store.Columns.atOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.patrol.shift.Handover;
import org.linli.patrol.shift.HandoverStore;

final class JdbcHandovers implements HandoverStore {

  private static final String MATTERS = "matters";
  private static final String EQUIPMENT = "equipment";

  private final ViewerTransactions transactions;
  private final Seal seal;
  private final OnceById once;

  JdbcHandovers(ViewerTransactions transactions, Seal seal, OnceById once) {
    this.transactions = transactions;
    this.seal = seal;
    this.once = once;
  }

  @Override
  public UUID insert(Handover handover, @Nullable String idempotencyKey) {
    String request = "handover " + handover.shift() + handover.openMatters() + handover.equipment();
    return once.make(idempotencyKey, request, () -> write(handover));
  }

  private UUID write(Handover handover) {
    Handover.Place place = handover.place();
    return transactions.inside(
        jdbc -> {
          jdbc.sql(
                  """
                  insert into handover (county_code, id, shift_id, team_id, path, written_by, written_at, matters_sealed,
                    equipment_sealed)
                  values (:county, :id, :shift, :team, :path, :by, :at, :matters, :equipment)
                  """)
              .param("county", place.county())
              .param("id", handover.id())
              .param("shift", handover.shift())
              .param("team", place.team())
              .param("path", place.path())
              .param("by", handover.written().by())
              .param("at", at(handover.written().at()))
              .param("matters", sealed(handover, MATTERS, handover.openMatters()))
              .param("equipment", sealed(handover, EQUIPMENT, handover.equipment()))
              .update();
          return handover.id();
        });
  }

  @Override
  public Optional<Handover> find(UUID id) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select * from handover where id = ?")
                .param(id)
                .query((row, n) -> handover(row))
                .optional());
  }

  @Override
  public List<Handover> ofTeam(UUID team, boolean unconfirmedOnly, int limit) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select * from handover
                    where team_id = ? and (confirmed_at is null or not ?) and (erased_at is null or not ?)
                    order by written_at desc, id limit ?
                    """)
                .params(team, unconfirmedOnly, unconfirmedOnly, limit)
                .query((row, n) -> handover(row))
                .list());
  }

  @Override
  public boolean confirm(Handover handover, Handover.Confirmed confirmed) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                        """
                        update handover set confirmed_by = ?, confirmed_at = ?
                        where county_code = ? and id = ? and confirmed_at is null
                        """)
                    .params(
                        confirmed.by(),
                        at(confirmed.at()),
                        handover.place().county(),
                        handover.id())
                    .update()
                == 1);
  }

  @Override
  public int erase(Instant writtenBefore, Instant now, int limit) {
    return transactions.inside(
        jdbc -> {
          List<Owner> due =
              jdbc.sql(
                      """
                      select county_code, id from handover where erased_at is null and written_at < ?
                      order by written_at limit ? for update skip locked
                      """)
                  .params(at(writtenBefore), limit)
                  .query((row, n) -> new Owner(row.getString(1), row.getObject(2, UUID.class)))
                  .list();
          for (Owner one : due) {
            seal.destroy(one.county(), one.id());
            jdbc.sql(
                    """
                    update handover set matters_sealed = null, equipment_sealed = null, erased_at = ?
                    where county_code = ? and id = ?
                    """)
                .params(at(now), one.county(), one.id())
                .update();
          }
          return due.size();
        });
  }

  private record Owner(String county, UUID id) {}

  private byte @Nullable [] sealed(Handover handover, String field, @Nullable String text) {
    return text == null ? null : seal.seal(handover.place().county(), handover.id(), field, text);
  }

  private Handover handover(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String county = row.getString("county_code");
    Instant confirmedAt = atOrNull(row, "confirmed_at");
    return new Handover(
        id,
        row.getObject("shift_id", UUID.class),
        new Handover.Place(row.getObject("team_id", UUID.class), county, row.getString("path")),
        new Handover.Written(
            row.getString("written_by"), Objects.requireNonNull(atOrNull(row, "written_at"))),
        seal.openOrNull(county, id, MATTERS, row.getBytes("matters_sealed")),
        seal.openOrNull(county, id, EQUIPMENT, row.getBytes("equipment_sealed")),
        confirmedAt == null
            ? null
            : new Handover.Confirmed(row.getString("confirmed_by"), confirmedAt));
  }
}
