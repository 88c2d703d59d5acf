package org.linli.dispute.inbox.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.duty.Answerer;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.inbox.InboxStore;
import org.linli.dispute.inbox.OwnDuty;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.TriageLevel;
import org.linli.dispute.notice.Notice;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcInbox implements InboxStore {

  /**
   * Mine, or of a unit of mine: what has a name of the unit on it is for that person, and for the
   * heads. A duty may be about a matter that its answerer does not see, such as one they are
   * summoned for: hence read as Linli under the viewer's name.
   */
  private static final String MINE =
      """
      (y.username = viewer_username() or (y.unit_code = any ((select viewer_units())::text[]) and (y.username is null
         or exists (select from unit_member h where h.unit_code = y.unit_code and h.username = viewer_username()
           and h.head and h.until is null))))
      """;

  private static final String UNREAD =
      "not exists (select from notice_read r where r.notice_id = n.id and r.username = viewer_username())";

  private final ViewerTransactions transactions;
  private final JsonMapper json;

  JdbcInbox(ViewerTransactions transactions, JsonMapper json) {
    this.transactions = transactions;
    this.json = json;
  }

  @Override
  public Count count(Access access, Instant now) {
    int unread =
        transactions.read(
            access,
            jdbc ->
                jdbc.sql("select count(*)::int from notice n where " + UNREAD)
                    .query(Integer.class)
                    .single());
    return transactions.read(
        underTheName(access),
        jdbc ->
            jdbc.sql(
                    "select count(*)::int as open, count(*) filter (where y.due_at <= ?)::int as overdue"
                        + " from duty y where y.ended_at is null and "
                        + MINE)
                .param(at(now))
                .query((row, n) -> new Count(row.getInt("open"), row.getInt("overdue"), unread))
                .single());
  }

  @Override
  public List<OwnDuty> duties(
      Access access, @Nullable Instant dueBefore, @Nullable Place after, int limit) {
    String more =
        (dueBefore == null ? "" : " and y.due_at <= :before")
            + (after == null ? "" : " and (y.due_at, y.id) > (:at, :id)");
    return transactions.read(
        underTheName(access),
        jdbc -> {
          var asked =
              jdbc.sql(
                      """
                      select y.*, d.number, d.category, d.level,
                        (select coalesce(max(e.rung), 0) from escalation e
                          where e.county_code = y.county_code and e.duty_id = y.id) as rung
                      from duty y left join dispute d on d.county_code = y.county_code and d.id = y.dispute_id
                      where y.ended_at is null and
                      """
                          + MINE
                          + more
                          + " order by y.due_at, y.id limit :limit")
                  .param("limit", limit);
          if (dueBefore != null) {
            asked.param("before", at(dueBefore));
          }
          if (after != null) {
            asked.param("at", at(after.at())).param("id", after.id());
          }
          return asked.query(JdbcInbox::duty).list();
        });
  }

  @Override
  public List<Notice> notices(Access access, boolean unreadOnly, @Nullable Place after, int limit) {
    String where =
        (unreadOnly ? UNREAD : "true") + (after == null ? "" : " and (n.at, n.id) < (:at, :id)");
    return transactions.read(
        access,
        jdbc -> {
          var asked =
              jdbc.sql(
                      "select n.*, not "
                          + UNREAD
                          + """
                           as read,
                            (select case when count(*) = 0 then 'NONE' when bool_or(m.state = 'FAILED') then 'FAILED'
                              when bool_or(m.state = 'WAITING') then 'WAITING' else 'SENT' end
                              from mail m where m.notice_id = n.id) as mail
                          from notice n where
                          """
                          + where
                          + " order by n.at desc, n.id desc limit :limit")
                  .param("limit", limit);
          if (after != null) {
            asked.param("at", at(after.at())).param("id", after.id());
          }
          return asked.query(this::notice).list();
        });
  }

  @Override
  public boolean read(Access access, UUID notice, Instant now) {
    return transactions.write(
        access,
        jdbc -> {
          boolean there =
              jdbc.sql("select 1 from notice where id = ?")
                  .param(notice)
                  .query(Integer.class)
                  .optional()
                  .isPresent();
          if (there) {
            jdbc.sql(
                    """
                    insert into notice_read (notice_id, username, at) values (?, viewer_username(), ?) on conflict do nothing
                    """)
                .params(notice, at(now))
                .update();
          }
          return there;
        });
  }

  @Override
  public List<String> units(Access access) {
    return transactions.read(
        access,
        jdbc ->
            jdbc.sql("select viewer_units() as units")
                .query(
                    (row, n) -> {
                      Array units = row.getArray("units");
                      return List.of((String[]) units.getArray());
                    })
                .single());
  }

  private static Access underTheName(Access access) {
    return MatterChanges.serviceAccess(access.viewer().username());
  }

  private static OwnDuty duty(ResultSet row, int number) throws SQLException {
    String level = row.getString("level");
    return new OwnDuty(
        row.getObject("id", UUID.class),
        row.getObject("dispute_id", UUID.class),
        row.getString("number"),
        row.getString("category"),
        level == null ? null : TriageLevel.valueOf(level),
        DutyKind.valueOf(row.getString("kind")),
        row.getString("ref"),
        new Answerer(row.getString("unit_code"), row.getString("username")),
        row.getTimestamp("due_at").toInstant(),
        row.getInt("rung"));
  }

  private Notice notice(ResultSet row, int number) throws SQLException {
    Map<String, String> filled =
        json.readValue(
            row.getString("filled"), new TypeReference<LinkedHashMap<String, String>>() {});
    filled.values().removeIf(Objects::isNull);
    return new Notice(
        row.getObject("id", UUID.class),
        row.getTimestamp("at").toInstant(),
        row.getString("template"),
        filled,
        row.getObject("dispute_id", UUID.class),
        row.getString("number"),
        row.getString("unit_code"),
        row.getBoolean("read"),
        Notice.Mailed.valueOf(row.getString("mail")));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
