package org.linli.dispute.supervision.store;

import static org.linli.dispute.supervision.store.Instants.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.duty.Answerer;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.TriageLevel;
import org.linli.dispute.supervision.Escalation;
import org.linli.dispute.supervision.LateDuty;
import org.linli.dispute.supervision.Rung;
import org.linli.dispute.supervision.SupervisionOrder;
import org.linli.dispute.supervision.SupervisionStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcSupervision implements SupervisionStore {

  private static final String WORDS = "order";
  private static final String ANSWER = "order-answer";

  private final ViewerTransactions transactions;
  private final Seal seal;
  private final JsonMapper json;

  JdbcSupervision(ViewerTransactions transactions, Seal seal, JsonMapper json) {
    this.transactions = transactions;
    this.seal = seal;
    this.json = json;
  }

  @Override
  public void write(Matter matter, SupervisionOrder order) {
    byte[] words = seal.seal(matter.countyCode(), matter.id(), WORDS + order.id(), order.words());
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into supervision_order (county_code, dispute_id, id, kind, at, by_username, unit_code, answer_by,
                                                   words_sealed)
                    values (:county, :matter, :id, :kind, :at, :by, :unit, :answerBy, :words)
                    """)
                .param("county", matter.countyCode())
                .param("matter", matter.id())
                .param("id", order.id())
                .param("kind", order.kind().name())
                .param("at", at(order.at()))
                .param("by", order.by())
                .param("unit", order.unit())
                .param("answerBy", order.answerBy())
                .param("words", words)
                .update());
  }

  @Override
  public void answer(Matter matter, UUID order, SupervisionOrder.Answer answer) {
    byte[] words = seal.seal(matter.countyCode(), matter.id(), ANSWER + order, answer.words());
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    update supervision_order set answered_at = :at, answered_by = :by, answer_sealed = :words
                    where county_code = :county and dispute_id = :matter and id = :id and answered_at is null
                    """)
                .param("at", at(answer.at()))
                .param("by", answer.by())
                .param("words", words)
                .param("county", matter.countyCode())
                .param("matter", matter.id())
                .param("id", order)
                .update());
  }

  @Override
  public Optional<SupervisionOrder> find(Matter matter, UUID order) {
    return transactions.inside(
        jdbc ->
            orders(jdbc, matter.countyCode(), matter.id()).stream()
                .filter(one -> one.id().equals(order))
                .findFirst());
  }

  @Override
  public History history(String countyCode, UUID matter) {
    return transactions.read(
        jdbc ->
            new History(
                orders(jdbc, countyCode, matter),
                escalations(jdbc, countyCode, matter),
                listedSince(jdbc, countyCode, matter)));
  }

  @Override
  public List<Overdue> overdue(
      List<String> paths, @Nullable DutyKind kind, Instant now, int limit) {
    if (paths.isEmpty()) {
      return List.of();
    }
    List<String> ranges = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (String path : paths) {
      ranges.add("d.path ^@ ?");
      values.add(path);
    }
    values.add(at(now));
    String ofKind = kind == null ? "" : " and y.kind = ?";
    if (kind != null) {
      values.add(kind.name());
    }
    values.add(limit);
    return transactions.read(
        jdbc ->
            jdbc.sql(
                    """
                    select y.*, d.number, d.level, d.unit_code as matter_unit,
                      (select coalesce(max(e.rung), 0) from escalation e
                       where e.county_code = y.county_code and e.duty_id = y.id) as rung
                    from duty y join dispute d on d.county_code = y.county_code and d.id = y.dispute_id
                    where y.ended_at is null and ("""
                        + String.join(" or ", ranges)
                        + ") and y.due_at <= ?"
                        + ofKind
                        + " order by y.due_at, y.id limit ?")
                .params(values)
                .query(JdbcSupervision::overdue)
                .list());
  }

  private List<SupervisionOrder> orders(JdbcClient jdbc, String county, UUID matter) {
    return jdbc.sql(
            """
            select * from supervision_order where county_code = ? and dispute_id = ? order by at desc, id desc
            """)
        .params(county, matter)
        .query((row, n) -> order(row, county, matter))
        .list();
  }

  private List<Escalation> escalations(JdbcClient jdbc, String county, UUID matter) {
    return jdbc.sql(
            """
            select e.*, case when y.ending = 'DONE' then y.ended_at end as settled_at
            from escalation e left join duty y on y.county_code = e.county_code and y.id = e.duty_id
            where e.county_code = ? and e.dispute_id = ? order by e.at desc, e.rung desc, e.id desc
            """)
        .params(county, matter)
        .query((row, n) -> escalation(row))
        .list();
  }

  /** Listed is listed until the matter is closed; opened again, it is not listed any more. */
  private static @Nullable Instant listedSince(JdbcClient jdbc, String county, UUID matter) {
    return jdbc.sql(
            """
            select min(l.at) as at from (
              select at from escalation where county_code = :county and dispute_id = :matter and rung = 3
              union all
              select at from supervision_order where county_code = :county and dispute_id = :matter and kind = 'LISTING') l
            where l.at > coalesce((select max(v.at) from dispute_event v where v.county_code = :county
                and v.dispute_id = :matter and v.status in ('CLOSED', 'ARCHIVED')), '-infinity')
            """)
        .param("county", county)
        .param("matter", matter)
        .query((row, n) -> Optional.ofNullable(Instants.of(row, "at")))
        .single()
        .orElse(null);
  }

  private SupervisionOrder order(ResultSet row, String county, UUID matter) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Instant answered = Instants.of(row, "answered_at");
    return new SupervisionOrder(
        id,
        Rung.valueOf(row.getString("kind")),
        Instants.required(row, "at"),
        row.getString("by_username"),
        row.getString("unit_code"),
        row.getObject("answer_by", LocalDate.class),
        seal.open(county, matter, WORDS + id, row.getBytes("words_sealed")),
        answered == null
            ? null
            : new SupervisionOrder.Answer(
                answered,
                row.getString("answered_by"),
                seal.open(county, matter, ANSWER + id, row.getBytes("answer_sealed"))));
  }

  private Escalation escalation(ResultSet row) throws SQLException {
    return new Escalation(
        row.getObject("id", UUID.class),
        row.getObject("duty_id", UUID.class),
        Rung.of(row.getInt("rung")),
        DutyKind.valueOf(row.getString("duty_kind")),
        row.getString("ref"),
        row.getString("unit_code"),
        row.getString("username"),
        Instants.required(row, "due_at"),
        Instants.required(row, "at"),
        row.getInt("days_late"),
        json.readValue(row.getString("told"), new TypeReference<List<Escalation.Told>>() {}),
        Instants.of(row, "settled_at"));
  }

  private static Overdue overdue(ResultSet row, int number) throws SQLException {
    String level = row.getString("level");
    return new Overdue(
        new LateDuty(
            row.getObject("id", UUID.class),
            row.getString("county_code"),
            row.getObject("dispute_id", UUID.class),
            DutyKind.valueOf(row.getString("kind")),
            row.getString("ref"),
            new Answerer(row.getString("unit_code"), row.getString("username")),
            Instants.required(row, "opened_at"),
            Instants.required(row, "due_at"),
            row.getInt("rung")),
        row.getString("number"),
        level == null ? null : TriageLevel.valueOf(level),
        row.getString("matter_unit"));
  }
}
