package org.linli.patrol.fix.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.patrol.fix.FixBatch;
import org.linli.patrol.fix.KeptFixes;
import org.linli.patrol.fix.PatrolForTests;
import org.linli.patrol.fix.Timestamps;

/** A batch leaves the same rows whether it is copied or inserted, whatever is in it. */
class WaysOfWritingTest {

  private static final Instant START = Instant.parse("2026-03-01T22:00:00Z");
  private static PatrolForTests patrol;

  @BeforeAll
  static void start() {
    patrol = new PatrolForTests();
  }

  @AfterAll
  static void stop() {
    patrol.close();
  }

  @Test
  void copiedAndInsertedRowsAreTheSame() throws SQLException {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      FixBatch batch = batch(random, 1 + random.nextInt(200));
      UUID copied = UUID.randomUUID();
      UUID inserted = UUID.randomUUID();
      int first = write(batch, copied, FixWriting::copy);
      int second = write(batch, inserted, FixWriting::insert);
      assertThat(first).isEqualTo(second).isEqualTo(batch.size());
      assertThat(rows(copied)).as("seed " + seed).isEqualTo(rows(inserted)).hasSize(batch.size());
      assertThat(write(batch, inserted, FixWriting::insert)).isZero();
    }
  }

  /** Times over midnight, places all over, and now and then nothing. */
  private static FixBatch batch(Random random, int n) {
    FixBatch batch = new FixBatch();
    long micros = Timestamps.micros(START);
    for (int i = 0; i < n; i++) {
      micros += 1 + random.nextLong(80_000_000);
      batch.add(
          i,
          micros,
          Math.rint((random.nextDouble() * 360 - 180) * 1e7) / 1e7,
          Math.rint((random.nextDouble() * 180 - 90) * 1e7) / 1e7,
          new FixBatch.More(
              sometimes(random),
              sometimes(random),
              sometimes(random),
              random.nextBoolean() ? FixBatch.NO_SEQ : random.nextInt(Integer.MAX_VALUE)));
    }
    return batch;
  }

  private static float sometimes(Random random) {
    return random.nextBoolean() ? Float.NaN : random.nextFloat() * 500;
  }

  private static int write(FixBatch batch, UUID device, FixWriting.Way way) throws SQLException {
    int[] order = new int[batch.size()];
    @Nullable UUID[] shifts = new UUID[batch.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
      shifts[i] = new UUID(7, i % 3);
    }
    KeptFixes fixes =
        new KeptFixes(
            batch, order, order.length, shifts, "C", device, Timestamps.micros(START) + 7_777);
    for (LocalDate day : FixWriting.days(fixes)) {
      patrol.service.bean(org.linli.patrol.fix.FixStore.class).makePartition(day);
    }
    try (Connection connection = patrol.database.as("patrol_ingest").getConnection()) {
      connection.setAutoCommit(false);
      int added = FixWriting.add(connection, fixes, way);
      connection.commit();
      return added;
    }
  }

  private static List<String> rows(UUID device) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = patrol.database.asApp().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("select set_config('linli.grants', '{service@/}', true)");
      try (var found =
          statement.executeQuery(
              "select row(county_code, shift_id, recorded_at, received_at, lon, lat, accuracy_metres, speed, heading, seq)::text from fix where device_id = '"
                  + device
                  + "' order by recorded_at")) {
        while (found.next()) {
          rows.add(found.getString(1));
        }
      }
      connection.rollback();
    }
    return rows;
  }
}
