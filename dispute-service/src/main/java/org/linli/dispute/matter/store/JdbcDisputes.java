package org.linli.dispute.matter.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.idempotency.Answer;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.matter.Dispute;
import org.linli.dispute.matter.DisputeFilter;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.DisputeStore;
import org.linli.dispute.matter.ListPlace;
import org.linli.dispute.matter.NewDispute;
import org.linli.dispute.matter.Place;
import org.linli.dispute.matter.Places;
import org.linli.dispute.matter.TriageLevel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDisputes implements DisputeStore {

  private static final String COLUMNS =
      """
      select id, number, source, category, level, status, st_x(position) as lon, st_y(position) as lat,
             grid_code, area_code, received_at, closed_at, created_at, version
      from dispute
      """;

  private final ViewerTransactions transactions;
  private final IdempotencyKeys keys;

  JdbcDisputes(ViewerTransactions transactions, IdempotencyKeys keys) {
    this.transactions = transactions;
    this.keys = keys;
  }

  @Override
  public UUID open(NewDispute dispute, @Nullable String idempotencyKey, String request) {
    String subject = CurrentAccess.require().viewer().subject();
    return transactions.write(
        jdbc -> {
          UUID id = dispute.id();
          if (idempotencyKey == null) {
            insert(jdbc, dispute, subject);
          } else {
            Answer answer =
                keys.once(
                    subject,
                    idempotencyKey,
                    request,
                    () -> {
                      insert(jdbc, dispute, subject);
                      return new Answer(201, dispute.id().toString(), null);
                    });
            id = UUID.fromString(answer.requiredLocation());
          }
          if (id.equals(dispute.id())) {
            jdbc.sql("select append_fact(?, ?, null)")
                .params(dispute.grid().countyCode(), id)
                .query()
                .singleRow();
          }
          return id;
        });
  }

  @Override
  public Optional<Dispute> find(UUID id, Set<String> counties) {
    return transactions.read(
        jdbc ->
            jdbc.sql(COLUMNS + "where county_code = any(:counties) and id = :id")
                .param("counties", counties.toArray(String[]::new))
                .param("id", id)
                .query(JdbcDisputes::dispute)
                .optional());
  }

  @Override
  public List<Dispute> list(DisputeFilter filter, @Nullable ListPlace after, int limit) {
    Conditions where = new Conditions();
    where.paths(filter.paths());
    where.from(filter.from());
    where.to(filter.to());
    where.anyOf("category", filter.categories());
    where.anyOf("level", filter.levels());
    where.anyOf("status", filter.statuses());
    where.after(after);
    return transactions.read(
        jdbc ->
            jdbc.sql(COLUMNS + where.sql() + " order by received_at desc, id desc limit ?")
                .params(where.values(limit))
                .query(JdbcDisputes::dispute)
                .list());
  }

  private static void insert(JdbcClient jdbc, NewDispute dispute, String subject) {
    String number =
        DisputeNumbers.next(jdbc, dispute.grid().areaCode(), dispute.receivedOn().getYear());
    jdbc.sql(
            """
            insert into dispute (county_code, id, number, category, level, status, position, grid_code, area_code,
                                 path, h3_cell, received_on, received_at, created_by)
            values (:county, :id, :number, :category, :level, 'RECEIVED',
                    st_setsrid(st_makepoint(:lon, :lat), 4490), :grid, :area, :path, :cell, :day, :received, :by)
            """)
        .param("county", dispute.grid().countyCode())
        .param("id", dispute.id())
        .param("number", number)
        .param("category", dispute.category())
        .param("level", dispute.level() == null ? null : dispute.level().name())
        .param("lon", dispute.lon())
        .param("lat", dispute.lat())
        .param("grid", dispute.grid().gridCode())
        .param("area", dispute.grid().areaCode())
        .param("path", dispute.grid().path())
        .param("cell", Places.cellOf(dispute.lon(), dispute.lat()))
        .param("day", dispute.receivedOn())
        .param("received", at(dispute.receivedAt()))
        .param("by", subject)
        .update();
    jdbc.sql(
            """
            insert into dispute_event (county_code, dispute_id, version, status, by_subject)
            values (?, ?, 1, 'RECEIVED', ?)
            """)
        .params(dispute.grid().countyCode(), dispute.id(), subject)
        .update();
  }

  private static Dispute dispute(ResultSet row, int number) throws SQLException {
    String level = row.getString("level");
    Timestamp closed = row.getTimestamp("closed_at");
    return new Dispute(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("source"),
        row.getString("category"),
        level == null ? null : TriageLevel.valueOf(level),
        DisputeStatus.valueOf(row.getString("status")),
        new Place(
            row.getDouble("lon"),
            row.getDouble("lat"),
            row.getString("grid_code"),
            row.getString("area_code")),
        row.getTimestamp("received_at").toInstant(),
        closed == null ? null : closed.toInstant(),
        row.getTimestamp("created_at").toInstant(),
        row.getInt("version"));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** Conditions of a list and their values. */
  private static final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** As ranges, which an index can serve; row-level security asks its own question besides. */
    void paths(List<String> paths) {
      List<String> ranges = new ArrayList<>();
      for (String path : paths) {
        ranges.add("(path >= ? and path < ?)");
        values.add(path);
        values.add(path.substring(0, path.length() - 1) + '0');
      }
      conditions.add("(" + String.join(" or ", ranges) + ")");
    }

    void from(@Nullable Instant from) {
      if (from != null) {
        conditions.add("received_at >= ?");
        values.add(at(from));
      }
    }

    void to(@Nullable Instant to) {
      if (to != null) {
        conditions.add("received_at < ?");
        values.add(at(to));
      }
    }

    void anyOf(String column, Set<?> allowed) {
      if (!allowed.isEmpty()) {
        conditions.add(column + " = any(?)");
        values.add(allowed.stream().map(String::valueOf).toArray(String[]::new));
      }
    }

    void after(@Nullable ListPlace place) {
      if (place != null) {
        conditions.add("(received_at, id) < (?, ?)");
        values.add(at(place.receivedAt()));
        values.add(place.id());
      }
    }

    String sql() {
      return "where " + String.join(" and ", conditions);
    }

    List<Object> values(int limit) {
      List<Object> all = new ArrayList<>(values);
      all.add(limit);
      return all;
    }
  }
}
