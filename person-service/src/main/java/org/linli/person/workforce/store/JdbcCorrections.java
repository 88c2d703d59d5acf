package org.linli.person.workforce.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.sealing.Seal;
import org.linli.person.workforce.Correction;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Corrections that staff ask for; what they write is sealed. Works inside a transaction. */
final class JdbcCorrections {

  private static final String WORDS = "correction-words";
  private static final String ANSWER = "correction-answer";
  private static final String SELECT =
      """
      select c.county_code, c.username, m.name, c.path, c.id, c.field, c.words_sealed, c.asked_at, c.corrected,
        c.answer_sealed, c.answered_at, c.answered_by
      from workforce_correction c join workforce_member m using (county_code, username)
      """;

  private final Seal seal;

  JdbcCorrections(Seal seal) {
    this.seal = seal;
  }

  UUID insert(JdbcClient jdbc, Correction correction) {
    Correction.Who who = correction.who();
    jdbc.sql(
            """
            insert into workforce_correction (county_code, username, path, id, field, words_sealed, asked_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            who.county(),
            who.username(),
            who.path(),
            correction.id(),
            correction.field().name(),
            seal.seal(who.county(), correction.id(), WORDS, correction.words()),
            correction.askedAt().atOffset(ZoneOffset.UTC))
        .update();
    return correction.id();
  }

  List<Correction> open(JdbcClient jdbc, List<String> paths, int limit) {
    return jdbc.sql(
            SELECT
                + """
                where c.answered_at is null and c.path ^@ any (?) order by c.asked_at, c.id limit ?
                """)
        .params(paths.toArray(String[]::new), limit)
        .query(this::correction)
        .list();
  }

  List<Correction> of(JdbcClient jdbc, String username) {
    return jdbc.sql(SELECT + " where c.username = ? order by c.asked_at desc, c.id desc limit 100")
        .param(username)
        .query(this::correction)
        .list();
  }

  Optional<Correction> find(JdbcClient jdbc, UUID id) {
    return jdbc.sql(SELECT + " where c.id = ?").param(id).query(this::correction).optional();
  }

  boolean answer(JdbcClient jdbc, Correction answered) {
    Correction.Answer answer = Objects.requireNonNull(answered.answer());
    String words = answer.words();
    return jdbc.sql(
                """
                update workforce_correction set corrected = :corrected, answer_sealed = :answer, answered_at = :at,
                  answered_by = :by
                where id = :id and answered_at is null
                """)
            .param("corrected", answer.corrected())
            .param(
                "answer",
                words == null
                    ? null
                    : seal.seal(answered.who().county(), answered.id(), ANSWER, words))
            .param("at", answer.at().atOffset(ZoneOffset.UTC))
            .param("by", answer.by())
            .param("id", answered.id())
            .update()
        == 1;
  }

  private Correction correction(ResultSet row, int number) throws SQLException {
    String county = row.getString("county_code");
    UUID id = row.getObject("id", UUID.class);
    return new Correction(
        id,
        new Correction.Who(
            county, row.getString("username"), row.getString("name"), row.getString("path")),
        Correction.Field.valueOf(row.getString("field")),
        seal.open(county, id, WORDS, row.getBytes("words_sealed")),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        answer(row, county, id));
  }

  private Correction.@Nullable Answer answer(ResultSet row, String county, UUID id)
      throws SQLException {
    OffsetDateTime at = row.getObject("answered_at", OffsetDateTime.class);
    return at == null
        ? null
        : new Correction.Answer(
            row.getBoolean("corrected"),
            seal.openOrNull(county, id, ANSWER, row.getBytes("answer_sealed")),
            at.toInstant(),
            row.getString("answered_by"));
  }
}
