package org.linli.dispute.matter.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.Part;
import org.linli.dispute.matter.PartKind;
import org.linli.dispute.matter.Parts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcParts implements Parts {

  private final ViewerTransactions transactions;
  private final Clock clock;

  JdbcParts(ViewerTransactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public UUID giveUnit(
      Matter matter, PartKind kind, String unit, String purpose, @Nullable Set<String> fields) {
    return give(matter, kind, unit, null, purpose, fields);
  }

  @Override
  public UUID givePerson(Matter matter, PartKind kind, String username, String purpose) {
    return give(matter, kind, null, username, purpose, null);
  }

  @Override
  public void end(Matter matter, PartKind kind) {
    end(matter, "kind = ?", kind.name());
  }

  @Override
  public void end(Matter matter, UUID part) {
    end(matter, "id = ?", part);
  }

  @Override
  public List<Part> list(Matter matter) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select id, kind, unit_code, username, purpose, fields, since from dispute_part
                    where county_code = ? and dispute_id = ? and until is null order by since, id
                    """)
                .params(matter.countyCode(), matter.id())
                .query(JdbcParts::part)
                .list());
  }

  private UUID give(
      Matter matter,
      PartKind kind,
      @Nullable String unit,
      @Nullable String username,
      String purpose,
      @Nullable Set<String> fields) {
    return transactions.inside(
        jdbc -> {
          Optional<UUID> there = present(jdbc, matter, kind, unit, username);
          if (there.isPresent() && fields == null) {
            return there.get();
          }
          UUID id = UuidCreator.getTimeOrderedEpoch();
          jdbc.sql(
                  """
                  insert into dispute_part (county_code, dispute_id, id, kind, unit_code, username, purpose, fields, since)
                  values (:county, :dispute, :id, :kind, :unit, :username, :purpose, :fields, :since)
                  """)
              .param("county", matter.countyCode())
              .param("dispute", matter.id())
              .param("id", id)
              .param("kind", kind.name())
              .param("unit", unit)
              .param("username", username)
              .param("purpose", purpose)
              .param("fields", fields == null ? null : fields.toArray(String[]::new))
              .param("since", now())
              .update();
          return id;
        });
  }

  private static Optional<UUID> present(
      JdbcClient jdbc,
      Matter matter,
      PartKind kind,
      @Nullable String unit,
      @Nullable String username) {
    return jdbc.sql(
            """
            select id from dispute_part
            where county_code = :county and dispute_id = :dispute and kind = :kind and until is null
              and unit_code is not distinct from :unit and username is not distinct from :username
            """)
        .param("county", matter.countyCode())
        .param("dispute", matter.id())
        .param("kind", kind.name())
        .param("unit", unit)
        .param("username", username)
        .query(UUID.class)
        .optional();
  }

  private void end(Matter matter, String condition, Object value) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    update dispute_part set until = greatest(since, ?)
                    where county_code = ? and dispute_id = ? and until is null and\s"""
                        + condition)
                .params(now(), matter.countyCode(), matter.id(), value)
                .update());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(java.time.ZoneOffset.UTC);
  }

  private static Part part(ResultSet row, int number) throws SQLException {
    Array fields = row.getArray("fields");
    return new Part(
        row.getObject("id", UUID.class),
        PartKind.valueOf(row.getString("kind")),
        row.getString("unit_code"),
        row.getString("username"),
        row.getString("purpose"),
        fields == null ? null : Set.of((String[]) fields.getArray()),
        row.getTimestamp("since").toInstant());
  }
}
