package org.linli.dispute.matter.store;

import static org.linli.dispute.matter.store.MatterRows.at;
import static org.linli.dispute.matter.store.MatterRows.name;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.idempotency.Answer;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterEvent;
import org.linli.dispute.matter.MatterStore;
import org.linli.dispute.matter.Milestone;
import org.linli.dispute.matter.NewDispute;
import org.linli.dispute.matter.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcMatters implements MatterStore {

  private final ViewerTransactions transactions;
  private final IdempotencyKeys keys;
  private final Seal seal;
  private final JsonMapper json;

  JdbcMatters(ViewerTransactions transactions, IdempotencyKeys keys, Seal seal, JsonMapper json) {
    this.transactions = transactions;
    this.keys = keys;
    this.seal = seal;
    this.json = json;
  }

  @Override
  public <T> T transaction(Access access, Supplier<T> work) {
    return TransactionSynchronizationManager.isActualTransactionActive()
        ? transactions.inside(jdbc -> work.get())
        : transactions.write(access, jdbc -> work.get());
  }

  @Override
  public String once(Access access, String key, String request, Supplier<String> work) {
    return keys.once(
            access.viewer().subject(), key, request, () -> new Answer(200, work.get(), null))
        .requiredLocation();
  }

  @Override
  public Optional<Locked> lock(UUID id, Set<String> counties) {
    return transactions.inside(
        jdbc -> {
          Optional<Locked> found =
              jdbc.sql(
                      "select "
                          + MatterRows.COLUMNS
                          + """
                          , is_handler(d.county_code, d.id) as handled from dispute d
                          where d.county_code = any(:counties) and d.id = :id for update of d
                          """)
                  .param("counties", counties.toArray(String[]::new))
                  .param("id", id)
                  .query(
                      (row, n) -> new Locked(MatterRows.matter(row, n), row.getBoolean("handled")))
                  .optional();
          found.ifPresent(locked -> letWrite(jdbc, locked.matter().id()));
          return found;
        });
  }

  @Override
  public Matter insert(NewDispute dispute, String subject) {
    return transactions.inside(
        jdbc -> {
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
              .param("level", name(dispute.level()))
              .param("lon", dispute.lon())
              .param("lat", dispute.lat())
              .param("grid", dispute.grid().gridCode())
              .param("area", dispute.grid().areaCode())
              .param("path", dispute.grid().path())
              .param("cell", Places.cellOf(dispute.lon(), dispute.lat()))
              .param("day", dispute.receivedOn())
              .param("received", dispute.receivedAt().atOffset(ZoneOffset.UTC))
              .param("by", subject)
              .update();
          letWrite(jdbc, dispute.id());
          atTheEnd().opened(dispute.grid().countyCode(), dispute.id());
          return jdbc.sql(
                  "select "
                      + MatterRows.COLUMNS
                      + " from dispute d where county_code = ? and id = ?")
              .params(dispute.grid().countyCode(), dispute.id())
              .query(MatterRows::matter)
              .single();
        });
  }

  @Override
  public void writeOpening(Matter matter, MatterEvent event, String subject) {
    transactions.inside(jdbc -> event(jdbc, matter, event, subject, null));
  }

  @Override
  public void write(
      Matter before, Matter after, MatterEvent event, String subject, @Nullable String words) {
    transactions.inside(
        jdbc -> {
          atTheEnd().changed(before);
          update(jdbc, after);
          return event(jdbc, after, event, subject, words);
        });
  }

  private static void update(JdbcClient jdbc, Matter after) {
    int rows =
        jdbc.sql(
                """
                update dispute set category = :category, level = :level, status = :status, outcome = :outcome,
                  summary = :summary, unit_code = :unit, person = :person, lead_leader = :leader, sponsor = :sponsor,
                  deadline_on = :deadline, dispatched_at = :dispatched, accepted_at = :accepted, closed_at = :closed,
                  resume_to = :resume, reopened = :reopened, milestones = :milestones, version = :version
                where county_code = :county and id = :id and version = :version - 1
                """)
            .param("category", after.category())
            .param("level", name(after.level()))
            .param("status", after.status().name())
            .param("outcome", name(after.progress().outcome()))
            .param("summary", after.summary())
            .param("unit", after.answering().unit())
            .param("person", after.answering().person())
            .param("leader", after.answering().leadLeader())
            .param("sponsor", after.answering().sponsor())
            .param("deadline", after.answering().deadline())
            .param("dispatched", at(after.progress().dispatchedAt()))
            .param("accepted", at(after.progress().acceptedAt()))
            .param("closed", at(after.progress().closedAt()))
            .param("resume", name(after.progress().resumeTo()))
            .param("reopened", after.progress().reopened())
            .param("milestones", Milestone.pack(after.progress().milestones()))
            .param("version", after.version())
            .param("county", after.countyCode())
            .param("id", after.id())
            .update();
    if (rows != 1) {
      throw new IllegalStateException("a locked matter was not written: " + after.id());
    }
  }

  private int event(
      JdbcClient jdbc, Matter matter, MatterEvent event, String subject, @Nullable String words) {
    byte[] sealed =
        words == null
            ? null
            : seal.seal(matter.countyCode(), matter.id(), "event-" + event.version(), words);
    return jdbc.sql(
            """
            insert into dispute_event (county_code, dispute_id, version, status, at, by_subject, kind, before, detail,
                                       words_sealed, by_username)
            values (:county, :id, :version, :status, :at, :subject, :kind, :before, cast(:detail as jsonb), :words, :by)
            """)
        .param("county", matter.countyCode())
        .param("id", matter.id())
        .param("version", event.version())
        .param("status", event.after().name())
        .param("at", event.at().atOffset(ZoneOffset.UTC))
        .param("subject", subject)
        .param("kind", event.kind())
        .param("before", event.before().name())
        .param("detail", json.writeValueAsString(Map.copyOf(event.detail())))
        .param("words", sealed)
        .param("by", event.by())
        .update();
  }

  /**
   * From here on the policies take this transaction for one that may write what belongs to the
   * matter.
   */
  private static void letWrite(JdbcClient jdbc, UUID id) {
    jdbc.sql(
            """
            select set_config('linli.matters', array_append(changing_matters(), :id)::text, true)
            """)
        .param("id", id)
        .query()
        .singleRow();
  }

  private ChangedFacts atTheEnd() {
    return ChangedFacts.ofTransaction(transactions);
  }
}
