package org.linli.patrol.incident.store;

import static org.linli.commons.store.Columns.at;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.audit.Audit;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.patrol.incident.Incident;
import org.linli.patrol.incident.IncidentStore;
import org.linli.patrol.incident.Peers;

final class JdbcIncidents implements IncidentStore {

  private final ViewerTransactions transactions;
  private final Seal seal;
  private final IncidentRows rows;
  private final IncidentPhotos photos;

  JdbcIncidents(ViewerTransactions transactions, Seal seal) {
    this.transactions = transactions;
    this.seal = seal;
    this.rows = new IncidentRows(seal);
    this.photos = new IncidentPhotos(transactions, seal);
  }

  @Override
  public <T> T together(Supplier<T> work) {
    return transactions.write(jdbc -> work.get());
  }

  @Override
  public <T> T asLinli(Supplier<T> work) {
    return transactions.asService(Audit.LINLI, jdbc -> work.get());
  }

  @Override
  public boolean insert(Incident one, String contentHash) {
    Incident.Content content = Objects.requireNonNull(one.content());
    Incident.Position position = content.position();
    Incident.Place place = one.place();
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                        """
                        insert into incident (county_code, id, shift_id, team_id, path, grid_code, noted_by, kind, category,
                          content_hash, noticed_at, received_at, words_sealed, position_sealed, state, waiting)
                        values (:county, :id, :shift, :team, :path, :grid, :by, :kind, :category,
                          :hash, :noticed, :received, :words, :position, 'OPEN', 'NOT_TRIED')
                        on conflict do nothing
                        """)
                    .param("county", place.county())
                    .param("id", one.id())
                    .param("shift", place.shift())
                    .param("team", place.team())
                    .param("path", place.path())
                    .param("grid", place.grid())
                    .param("by", one.noted().by())
                    .param("kind", one.noted().kind().name())
                    .param("category", one.noted().category())
                    .param("hash", contentHash)
                    .param("noticed", at(one.noted().noticedAt()))
                    .param("received", at(one.noted().receivedAt()))
                    .param("words", sealed(one, IncidentRows.WORDS, content.words()))
                    .param(
                        "position",
                        position == null
                            ? null
                            : sealed(
                                one, IncidentRows.POSITION, position.lon() + " " + position.lat()))
                    .update()
                == 1);
  }

  @Override
  public boolean isSame(UUID id, String contentHash) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select exists (select from incident where id = ? and content_hash = ?)")
                .params(id, contentHash)
                .query(Boolean.class)
                .single());
  }

  @Override
  public Optional<Incident> find(UUID id) {
    return transactions
        .inside(
            jdbc ->
                jdbc.sql(IncidentRows.SELECT + " where i.id = ?")
                    .param(id)
                    .query((row, n) -> rows.whole(row))
                    .optional())
        .map(this::withPhotos);
  }

  private Incident withPhotos(Incident one) {
    return new Incident(
        one.id(),
        one.place(),
        one.noted(),
        one.content(),
        one.state(),
        one.waiting(),
        one.became(),
        one.ended(),
        photos.of(one),
        one.version());
  }

  @Override
  public List<Incident> list(Filter filter, @Nullable Place after, int limit) {
    Incident.State state = filter.state();
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    IncidentRows.SELECT
                        + """
                           where i.path ^@ any (:paths) and (:team::uuid is null or i.team_id = :team::uuid)
                            and (:state::text is null or i.state = :state::text)
                            and (:afterId::uuid is null or i.noticed_at < :afterAt::timestamptz
                              or (i.noticed_at = :afterAt::timestamptz and i.id > :afterId::uuid))
                          order by i.noticed_at desc, i.id limit :limit
                          """)
                .param("paths", filter.paths().toArray(String[]::new))
                .param("team", filter.team())
                .param("state", state == null ? null : state.name())
                .param("afterId", after == null ? null : after.id())
                .param("afterAt", after == null ? null : at(after.noticedAt()))
                .param("limit", limit)
                .query((row, n) -> rows.listed(row))
                .list());
  }

  @Override
  public List<Incident> notedBy(String username, @Nullable UUID shift, int limit) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    IncidentRows.SELECT
                        + """
                           where i.noted_by = :by and (:shift::uuid is null or i.shift_id = :shift::uuid)
                          order by i.noticed_at desc, i.id limit :limit
                          """)
                .param("by", username)
                .param("shift", shift)
                .param("limit", limit)
                .query((row, n) -> rows.listed(row))
                .list());
  }

  @Override
  public boolean claim(Incident one, Instant now, Instant until) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                        """
                        update incident set forwarding_until = ?
                        where county_code = ? and id = ? and state = 'OPEN'
                          and (forwarding_until is null or forwarding_until < ?)
                        """)
                    .params(at(until), one.place().county(), one.id(), at(now))
                    .update()
                == 1);
  }

  @Override
  public void took(
      Incident one, Peers.Filing filing, Incident.Became became, String by, Instant at) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    update incident set state = 'FORWARDED', kind = :kind, category = :category, waiting = null,
                      waiting_detail = null, forwarding_until = null, became_id = :became, became_number = :number,
                      dispute_id = :dispute, ended_by = :by, ended_at = :at, version = version + 1
                    where county_code = :county and id = :id
                    """)
                .param("kind", filing.kind().name())
                .param("category", filing.category())
                .param("became", became.id())
                .param("number", became.number())
                .param("dispute", became.dispute())
                .param("by", by)
                .param("at", at(at))
                .param("county", one.place().county())
                .param("id", one.id())
                .update());
  }

  @Override
  public void declined(Incident one, Incident.Waiting waiting) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    update incident set waiting = :waiting, waiting_detail = :detail, forwarding_until = null,
                      version = version + 1
                    where county_code = :county and id = :id and state = 'OPEN'
                    """)
                .param("waiting", waiting.reason().name())
                .param("detail", waiting.detail())
                .param("county", one.place().county())
                .param("id", one.id())
                .update());
  }

  @Override
  public boolean close(Incident one, String reason, String by, Instant at, int seen) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                        """
                        update incident set state = 'CLOSED', waiting = null, waiting_detail = null, close_reason = ?,
                          ended_by = ?, ended_at = ?, version = version + 1
                        where county_code = ? and id = ? and state = 'OPEN' and version = ?
                          and (forwarding_until is null or forwarding_until < ?)
                        """)
                    .params(reason, by, at(at), one.place().county(), one.id(), seen, at(at))
                    .update()
                == 1);
  }

  @Override
  public UUID insert(
      Incident one, Incident.Photo photo, String sha256, byte[] content, Instant at) {
    return photos.insert(one, photo, sha256, content, at);
  }

  @Override
  public Optional<byte[]> photo(Incident one, UUID photo) {
    return photos.content(one, photo);
  }

  @Override
  public int erase(Instant endedBefore, Instant now, int limit) {
    return transactions.inside(
        jdbc -> {
          List<Owner> due =
              jdbc.sql(
                      """
                      select county_code, id from incident where erased_at is null and ended_at < ?
                      order by ended_at limit ? for update skip locked
                      """)
                  .params(at(endedBefore), limit)
                  .query((row, n) -> new Owner(row.getString(1), row.getObject(2, UUID.class)))
                  .list();
          for (Owner one : due) {
            seal.destroy(one.county(), one.id());
            jdbc.sql("delete from incident_photo where county_code = ? and incident_id = ?")
                .params(one.county(), one.id())
                .update();
            jdbc.sql(
                    """
                    update incident set words_sealed = null, position_sealed = null, erased_at = ?, version = version + 1
                    where county_code = ? and id = ?
                    """)
                .params(at(now), one.county(), one.id())
                .update();
          }
          return due.size();
        });
  }

  private record Owner(String county, UUID id) {}

  private byte[] sealed(Incident one, String field, String text) {
    return seal.seal(one.place().county(), one.id(), field, text);
  }
}
