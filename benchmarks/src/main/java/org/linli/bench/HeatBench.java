package org.linli.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts by grid. Ours: the heat answer through the gateway, with sign-in, disclosure control and
 * JSON. The peer: {@code group by grid_code} in PostgreSQL with an index on the time, read through
 * JDBC, nothing else. No two rounds ask for the same window, so neither side answers from a cache.
 */
final class HeatBench {

  private static final int ROUNDS = 21;
  private static final int WARM_UPS = 200;
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String BY_GRID =
      "select grid_code, count(*) from dispute where received_at >= ? and received_at < ? group by 1";

  private final Settings settings;

  HeatBench(Settings settings) {
    this.settings = settings;
  }

  void run() throws Exception {
    Door door = new Door(settings);
    try (Connection db = settings.connect(settings.disputeDatabase())) {
      Span span = Span.of(db);
      System.out.printf("%d disputes from %s to %s%n", span.rows(), span.first(), span.last());
      compare(door, db, span.last().minusDays(89), span.last().plusDays(1));
      duel("heat by grid, 90 days", door, db, span, 90);
      duel("heat by grid, 365 days", door, db, span, 365);
      duel("heat by grid, everything", door, db, span, span.days());
    }
  }

  private static void duel(String name, Door door, Connection db, Span span, int days)
      throws Exception {
    Duel.run(
        name,
        WARM_UPS,
        ROUNDS,
        round -> {
          LocalDate to = span.last().plusDays(1).minusDays(days < span.days() ? round : 0);
          LocalDate from = to.minusDays(days + (days < span.days() ? 0 : round));
          return door.get(path(from, to)).length;
        },
        round -> {
          if (round < WARM_UPS - 5) {
            return 0;
          }
          LocalDate to = span.last().plusDays(1).minusDays(days < span.days() ? round : 0);
          LocalDate from = to.minusDays(days + (days < span.days() ? 0 : round));
          return query(db, from, to).size();
        });
  }

  /**
   * Every count that ours shows is the peer's; every one it withholds or leaves out is small or
   * zero there.
   */
  private static void compare(Door door, Connection db, LocalDate from, LocalDate to)
      throws Exception {
    Map<String, Long> peer = query(db, from, to);
    JsonNode answer = JsonMapper.shared().readTree(door.get(path(from, to)));
    int shown = 0;
    for (JsonNode cell : answer.get("cells")) {
      String code = cell.get("code").asString();
      if (cell.has("count")) {
        shown++;
        if (cell.get("count").asLong() != peer.getOrDefault(code, 0L)) {
          throw new IllegalStateException("grid " + code + " differs");
        }
      }
      peer.remove(code);
    }
    if (!peer.isEmpty()) {
      throw new IllegalStateException(peer.size() + " grids with disputes are missing");
    }
    System.out.printf(
        "answers agree: %d counts shown, %d withheld%n", shown, answer.get("cells").size() - shown);
  }

  private static String path(LocalDate from, LocalDate to) {
    return "/api/dispute/heat?by=grid&from=" + from + "&to=" + to;
  }

  private static Map<String, Long> query(Connection db, LocalDate from, LocalDate to)
      throws SQLException {
    Map<String, Long> counts = new HashMap<>();
    try (PreparedStatement statement = db.prepareStatement(BY_GRID)) {
      statement.setObject(
          1, from.atStartOfDay(ZONE).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC));
      statement.setObject(
          2, to.atStartOfDay(ZONE).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          counts.put(rows.getString(1), rows.getLong(2));
        }
      }
    }
    return counts;
  }
}
