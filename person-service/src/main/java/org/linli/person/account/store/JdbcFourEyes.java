package org.linli.person.account.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Role;
import org.linli.commons.store.ViewerTransactions;
import org.linli.person.account.FourEyesRequest;
import org.linli.person.account.FourEyesStore;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFourEyes implements FourEyesStore {

  private static final String SELECT =
      "select f.*, s.username, s.name from four_eyes f join staff s on s.id = f.staff ";

  private final ViewerTransactions transactions;

  JdbcFourEyes(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public boolean insert(FourEyesRequest request) {
    Role role = request.role();
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                        """
                        insert into four_eyes (id, kind, staff, role, area_code, until, reason, asked_by, asked_at, lapses_at)
                        values (:id, :kind, :staff, :role, :area, :until, :reason, :by, :at, :lapses)
                        on conflict do nothing
                        """)
                    .param("id", request.id())
                    .param("kind", request.kind().name())
                    .param("staff", request.whom().staff())
                    .param("role", role == null ? null : role.wireName())
                    .param("area", request.areaCode())
                    .param("until", at(request.until()))
                    .param("reason", request.asked().reason())
                    .param("by", request.asked().by())
                    .param("at", at(request.asked().at()))
                    .param("lapses", at(request.asked().lapsesAt()))
                    .update()
                == 1);
  }

  @Override
  public Optional<FourEyesRequest> find(UUID id) {
    return one(SELECT + "where f.id = ?", id);
  }

  @Override
  public Optional<FourEyesRequest> lock(UUID id) {
    return one(SELECT + "where f.id = ? for update of f", id);
  }

  @Override
  public void decide(
      UUID id, FourEyesRequest.State state, String by, Instant at, @Nullable String reason) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    update four_eyes set state = :state, decided_by = :by, decided_at = :at, decision_reason = :reason
                    where id = :id and state = 'WAITING'
                    """)
                .param("state", state.name())
                .param("by", by)
                .param("at", at(at))
                .param("reason", reason)
                .param("id", id)
                .update());
  }

  @Override
  public List<FourEyesRequest> since(Instant earliest) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    SELECT
                        + "where f.asked_at >= ? order by (f.state = 'WAITING') desc, f.asked_at desc")
                .param(at(earliest))
                .query(JdbcFourEyes::request)
                .list());
  }

  @Override
  public void lapse(Instant now) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    "update four_eyes set state = 'LAPSED' where state = 'WAITING' and lapses_at <= ?")
                .param(at(now))
                .update());
  }

  private Optional<FourEyesRequest> one(String sql, UUID id) {
    return transactions.inside(
        jdbc -> jdbc.sql(sql).param(id).query(JdbcFourEyes::request).optional());
  }

  private static FourEyesRequest request(ResultSet row, int number) throws SQLException {
    String role = row.getString("role");
    String by = row.getString("decided_by");
    return new FourEyesRequest(
        row.getObject("id", UUID.class),
        FourEyesRequest.Kind.valueOf(row.getString("kind")),
        new FourEyesRequest.Whom(
            row.getObject("staff", UUID.class), row.getString("username"), row.getString("name")),
        role == null ? null : Role.find(role).orElseThrow(),
        row.getString("area_code"),
        instant(row.getTimestamp("until")),
        new FourEyesRequest.Asked(
            row.getString("asked_by"),
            row.getTimestamp("asked_at").toInstant(),
            row.getTimestamp("lapses_at").toInstant(),
            row.getString("reason")),
        FourEyesRequest.State.valueOf(row.getString("state")),
        by == null
            ? null
            : new FourEyesRequest.Decided(
                by,
                Objects.requireNonNull(instant(row.getTimestamp("decided_at"))),
                row.getString("decision_reason")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp moment) {
    return moment == null ? null : moment.toInstant();
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
