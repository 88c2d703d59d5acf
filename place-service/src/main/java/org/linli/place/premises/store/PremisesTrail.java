package org.linli.place.premises.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.sealing.Seal;
import org.linli.place.premises.Contact;
import org.linli.place.premises.Premises;
import org.linli.place.premises.Revision;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Revisions of premises, and their sealed contacts. */
final class PremisesTrail {

  static final String NAME = "premises-contact-name";
  static final String PHONE = "premises-contact-phone";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Seal seal;
  private final Clock clock;

  PremisesTrail(Seal seal, Clock clock) {
    this.seal = seal;
    this.clock = clock;
  }

  int add(JdbcClient jdbc, Premises premises, Revision revision) {
    return jdbc.sql(
            """
            insert into premises_revision (county_code, premises_id, path, version, kind, at, by_username, reason, changes)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            """)
        .params(
            premises.site().location().county(),
            premises.id(),
            premises.site().location().path(),
            revision.version(),
            revision.kind().name(),
            OffsetDateTime.ofInstant(revision.at(), clock.getZone()),
            revision.by())
        .param(revision.reason())
        .param(json(revision.changes()))
        .update();
  }

  List<Revision> list(JdbcClient jdbc, UUID premises, @Nullable Integer before, int limit) {
    return jdbc.sql(
            """
            select premises_id, version, kind, at, by_username, reason, changes from premises_revision
            where premises_id = ? and version < ? order by version desc limit ?
            """)
        .params(premises, before == null ? Integer.MAX_VALUE : before, limit)
        .query(PremisesTrail::revision)
        .list();
  }

  private static Revision revision(ResultSet row, int number) throws SQLException {
    return new Revision(
        row.getObject("premises_id", UUID.class),
        row.getInt("version"),
        Revision.Kind.valueOf(row.getString("kind")),
        PremisesRows.instant(row, "at"),
        row.getString("by_username"),
        row.getString("reason"),
        JSON.readTree(row.getString("changes")).valueStream().map(PremisesTrail::change).toList());
  }

  private static Revision.Change change(JsonNode change) {
    return new Revision.Change(
        change.get("field").asString(), text(change.get("before")), text(change.get("after")));
  }

  private static @Nullable String text(@Nullable JsonNode value) {
    return value == null || value.isNull() ? null : value.asString();
  }

  static String json(List<Revision.Change> changes) {
    return JSON.writeValueAsString(
        changes.stream()
            .map(
                change -> {
                  Map<String, String> entry = new LinkedHashMap<>();
                  entry.put("field", change.field());
                  if (change.before() != null) {
                    entry.put("before", change.before());
                  }
                  if (change.after() != null) {
                    entry.put("after", change.after());
                  }
                  return entry;
                })
            .toList());
  }

  Optional<Contact> contact(JdbcClient jdbc, Premises premises) {
    String county = premises.site().location().county();
    return jdbc.sql(
            "select name_sealed, phone_sealed from premises_contact where county_code = ? and premises_id = ?")
        .params(county, premises.id())
        .query(
            (row, number) ->
                new Contact(
                    seal.open(county, premises.id(), NAME, row.getBytes(1)),
                    seal.open(county, premises.id(), PHONE, row.getBytes(2))))
        .optional();
  }

  int put(JdbcClient jdbc, Premises premises, Contact contact) {
    String county = premises.site().location().county();
    return jdbc.sql(
            """
            insert into premises_contact (county_code, premises_id, path, name_sealed, phone_sealed, entered_at) values (?, ?, ?, ?, ?, ?)
            on conflict (county_code, premises_id) do update
              set name_sealed = excluded.name_sealed, phone_sealed = excluded.phone_sealed, entered_at = excluded.entered_at
            """)
        .params(
            county,
            premises.id(),
            premises.site().location().path(),
            seal.seal(county, premises.id(), NAME, contact.name()),
            seal.seal(county, premises.id(), PHONE, contact.phone()),
            OffsetDateTime.now(clock))
        .update();
  }

  /** The key goes too: what it sealed stays unreadable in copies of the table. */
  int removeContact(JdbcClient jdbc, Premises premises) {
    String county = premises.site().location().county();
    int removed =
        jdbc.sql("delete from premises_contact where county_code = ? and premises_id = ?")
            .params(county, premises.id())
            .update();
    seal.destroy(county, premises.id());
    return removed;
  }
}
