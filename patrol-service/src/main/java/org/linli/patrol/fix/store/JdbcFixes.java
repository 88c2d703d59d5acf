package org.linli.patrol.fix.store;

import static org.linli.commons.store.Columns.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.commons.store.ViewerTransactions;
import org.linli.patrol.fix.FixReason;
import org.linli.patrol.fix.FixStore;
import org.linli.patrol.fix.Fixes;
import org.linli.patrol.fix.KeptFixes;
import org.linli.patrol.fix.StoredFix;
import org.linli.patrol.fix.Tracks.ChangedShift;

final class JdbcFixes implements FixStore {

  /** Held shared by who writes fixes, alone by who asks what is new. */
  static final int CHANGE_LOCK = 269_001;

  private static final String ACTOR = "linli";
  private static final String COLUMNS =
      "select device_id, recorded_at, received_at, lon, lat, accuracy_metres from fix where shift_id = ? and recorded_at >= ?";

  private final ViewerTransactions transactions;
  private final FixWriting writing;
  private final Set<LocalDate> partitions = ConcurrentHashMap.newKeySet();

  JdbcFixes(ViewerTransactions transactions, FixWriting writing) {
    this.transactions = transactions;
    this.writing = writing;
  }

  @Override
  public int add(KeptFixes fixes, UUID talliedShift, Map<FixReason, Integer> tallies) {
    FixWriting.days(fixes).stream()
        .filter(day -> !partitions.contains(day))
        .forEach(this::makePartition);
    try {
      return writing.write(fixes, talliedShift, tallies);
    } catch (SQLException e) {
      // A partition may have been ended by another copy of the service.
      partitions.clear();
      throw new FixesUnwritable(e);
    }
  }

  @Override
  public void addInside(Fixes.StepPosition fix, UUID device, Instant receivedAt) {
    makePartition(fix.at().atOffset(ZoneOffset.UTC).toLocalDate());
    transactions.asService(
        ACTOR,
        jdbc -> {
          int added =
              jdbc.sql(
                      """
                      insert into fix (county_code, shift_id, device_id, recorded_at, received_at, lon, lat, accuracy_metres)
                      values (:county, :shift, :device, :recorded, :received, :lon, :lat, :accuracy)
                      on conflict do nothing
                      """)
                  .param("county", fix.county())
                  .param("shift", fix.shift())
                  .param("device", device)
                  .param("recorded", at(fix.at()))
                  .param("received", at(receivedAt))
                  .param("lon", fix.lon())
                  .param("lat", fix.lat())
                  .param("accuracy", fix.accuracyMetres())
                  .update();
          jdbc.sql("select pg_advisory_xact_lock_shared(?)").param(CHANGE_LOCK).query().singleRow();
          return added
              + jdbc.sql("insert into fix_change (county_code, shift_id, at) values (?, ?, ?)")
                  .params(fix.county(), fix.shift(), at(receivedAt))
                  .update();
        });
  }

  @Override
  public List<StoredFix> of(UUID shift, Instant since) {
    return transactions.asService(
        ACTOR,
        jdbc ->
            jdbc.sql(COLUMNS + " order by recorded_at, received_at")
                .params(shift, at(since))
                .query(JdbcFixes::fix)
                .list());
  }

  @Override
  public List<StoredFix> newest(UUID shift, Instant since, int limit) {
    return transactions.asService(
        ACTOR,
        jdbc ->
            jdbc.sql(COLUMNS + " order by recorded_at desc limit ?")
                .params(shift, at(since), limit)
                .query(JdbcFixes::fix)
                .list());
  }

  @Override
  public Map<FixReason, Integer> tallies(UUID shift, Instant since) {
    Map<FixReason, Integer> tallies = new EnumMap<>(FixReason.class);
    transactions.asService(
        ACTOR,
        jdbc ->
            jdbc.sql(
                    "select reason, sum(n) from fix_tally where shift_id = ? and at >= ? group by reason")
                .params(shift, at(since))
                .query(
                    (row, n) ->
                        tallies.put(FixReason.valueOf(row.getString(1)), row.getInt(2)) == null)
                .list());
    return tallies;
  }

  @Override
  public List<ChangedShift> changedSince(long mark, int limit) {
    return transactions.asService(
        ACTOR,
        jdbc -> {
          jdbc.sql("select pg_advisory_xact_lock(?)").param(CHANGE_LOCK).query().singleRow();
          return jdbc.sql(
                  """
                  select shift_id, max(seq) from (select shift_id, seq from fix_change where seq > ? order by seq limit ?) as changes
                  group by shift_id order by max(seq)
                  """)
              .params(mark, limit)
              .query((row, n) -> new ChangedShift(row.getObject(1, UUID.class), row.getLong(2)))
              .list();
        });
  }

  @Override
  public void makePartition(LocalDate day) {
    if (partitions.contains(day)) {
      return;
    }
    transactions.write(
        org.linli.commons.access.Access.ofService(ACTOR),
        jdbc -> jdbc.sql("select make_fix_partition(?)").param(day).query().listOfRows());
    partitions.add(day);
  }

  @Override
  public int endBefore(Instant moment) {
    int ended =
        transactions.write(
            org.linli.commons.access.Access.ofService(ACTOR),
            jdbc ->
                jdbc.sql("select end_fixes_before(?)")
                    .param(at(moment))
                    .query(Integer.class)
                    .single());
    partitions.clear();
    return ended;
  }

  @Override
  public Optional<String> label(UUID device) {
    return transactions.asService(
        ACTOR,
        jdbc ->
            jdbc.sql("select label from device where id = ?")
                .param(device)
                .query(String.class)
                .optional());
  }

  private static StoredFix fix(ResultSet row, int number) throws SQLException {
    double accuracy = row.getDouble("accuracy_metres");
    return new StoredFix(
        row.getObject("device_id", UUID.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getDouble("lon"),
        row.getDouble("lat"),
        row.wasNull() ? null : accuracy);
  }
}
