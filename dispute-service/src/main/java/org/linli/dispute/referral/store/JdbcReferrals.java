package org.linli.dispute.referral.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.referral.Referral;
import org.linli.dispute.referral.ReferralStore;
import org.linli.dispute.referral.ReleasedField;
import org.linli.dispute.referral.ReleasedSection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReferrals implements ReferralStore {

  private static final String FIELD = "referral";

  private final ViewerTransactions transactions;
  private final Seal seal;
  private final ObjectProvider<ReleasedSection> sections;

  JdbcReferrals(
      ViewerTransactions transactions, Seal seal, ObjectProvider<ReleasedSection> sections) {
    this.transactions = transactions;
    this.seal = seal;
    this.sections = sections;
  }

  @Override
  public void write(Matter matter, Referral referral, String words) {
    byte[] sealed = seal.seal(matter.countyCode(), matter.id(), FIELD + referral.id(), words);
    transactions.inside(
        jdbc -> {
          jdbc.sql(
                  """
                  insert into referral (county_code, dispute_id, id, part_id, number, state, purpose, fields, from_unit,
                                        to_unit, by_username, at, answer_by, words_sealed)
                  values (:county, :matter, :id, :part, :number, :state, :purpose, :fields, :from, :to, :by, :at, :answerBy,
                          :words)
                  """)
              .param("county", matter.countyCode())
              .param("matter", matter.id())
              .param("id", referral.id())
              .param("part", referral.part())
              .param("number", referral.number())
              .param("state", referral.state().name())
              .param("purpose", referral.purpose())
              .param(
                  "fields",
                  referral.fields().stream().map(ReleasedField::wireName).toArray(String[]::new))
              .param("from", referral.between().fromUnit())
              .param("to", referral.between().toUnit())
              .param("by", referral.between().by())
              .param("at", at(referral.between().at()))
              .param("answerBy", referral.answerBy())
              .param("words", sealed)
              .update();
          return insertStep(
              jdbc,
              matter,
              referral.id(),
              1,
              referral.state(),
              referral.between().by(),
              referral.between().at(),
              null);
        });
  }

  @Override
  public Optional<Seen> find(UUID id) {
    return transactions.read(
        jdbc ->
            jdbc.sql(
                    """
                    select r.*, is_handler(r.county_code, r.dispute_id) as handler,
                      exists (select from dispute_part p where p.county_code = r.county_code
                        and p.dispute_id = r.dispute_id and p.id = r.part_id and p.until is null) as readable
                    from referral r where r.id = ?
                    """)
                .param(id)
                .query(
                    (row, n) -> {
                      Referral referral = referral(row, n);
                      String words =
                          seal.open(
                              referral.countyCode(),
                              referral.matter(),
                              FIELD + id,
                              row.getBytes("words_sealed"));
                      return new Seen(
                          new Referral.Whole(referral, words, steps(jdbc, referral)),
                          row.getBoolean("handler"),
                          referral.state().isOpen() && row.getBoolean("readable"));
                    })
                .optional());
  }

  @Override
  public Referral lock(Matter matter, UUID id) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    "select * from referral where county_code = ? and dispute_id = ? and id = ? for update")
                .params(matter.countyCode(), matter.id(), id)
                .query(JdbcReferrals::referral)
                .single());
  }

  @Override
  public void step(
      Matter matter,
      Referral before,
      Referral.State next,
      String by,
      Instant when,
      @Nullable String words) {
    transactions.inside(
        jdbc -> {
          jdbc.sql(
                  """
                  update referral set state = ?, version = version + 1 where county_code = ? and dispute_id = ? and id = ?
                  """)
              .params(next.name(), matter.countyCode(), matter.id(), before.id())
              .update();
          return insertStep(jdbc, matter, before.id(), before.version() + 1, next, by, when, words);
        });
  }

  @Override
  public List<Referral> ofMatter(String countyCode, UUID matter) {
    return transactions.read(
        jdbc ->
            jdbc.sql(
                    "select * from referral where county_code = ? and dispute_id = ? order by at desc, id desc")
                .params(countyCode, matter)
                .query(JdbcReferrals::referral)
                .list());
  }

  @Override
  public List<Referral> list(Query query, int limit) {
    List<Object> values = new ArrayList<>();
    values.add(query.toUnits().toArray(String[]::new));
    values.add(query.fromUnits().toArray(String[]::new));
    String where = "(to_unit = any (?) or from_unit = any (?))";
    Referral.State state = query.state();
    if (state != null) {
      where += " and state = ?";
      values.add(state.name());
    }
    Instant before = query.beforeAt();
    UUID beforeId = query.beforeId();
    if (before != null && beforeId != null) {
      where += " and (at, id) < (?, ?)";
      values.add(at(before));
      values.add(beforeId);
    }
    values.add(limit);
    String sql = "select * from referral where " + where + " order by at desc, id desc limit ?";
    return transactions.read(
        jdbc -> jdbc.sql(sql).params(values).query(JdbcReferrals::referral).list());
  }

  @Override
  public Released released(Referral referral) {
    String reader = CurrentAccess.require().viewer().username();
    return transactions.read(
        MatterChanges.serviceAccess(reader),
        jdbc -> {
          Map<ReleasedField, List<String>> groups = new EnumMap<>(ReleasedField.class);
          sections
              .orderedStream()
              .filter(section -> referral.fields().contains(section.field()))
              .forEach(
                  section -> {
                    List<String> lines = section.read(referral.countyCode(), referral.matter());
                    if (!lines.isEmpty()) {
                      groups.computeIfAbsent(section.field(), f -> new ArrayList<>()).addAll(lines);
                    }
                  });
          return jdbc.sql("select category, level from dispute where county_code = ? and id = ?")
              .params(referral.countyCode(), referral.matter())
              .query(
                  (row, n) ->
                      new Released(row.getString("category"), row.getString("level"), groups))
              .single();
        });
  }

  private int insertStep(
      JdbcClient jdbc,
      Matter matter,
      UUID referral,
      int version,
      Referral.State state,
      String by,
      Instant when,
      @Nullable String words) {
    byte[] sealed =
        words == null
            ? null
            : seal.seal(matter.countyCode(), matter.id(), FIELD + referral + "-" + version, words);
    return jdbc.sql(
            """
            insert into referral_step (county_code, dispute_id, referral_id, version, state, at, by_username, words_sealed)
            values (:county, :matter, :referral, :version, :state, :at, :by, :words)
            """)
        .param("county", matter.countyCode())
        .param("matter", matter.id())
        .param("referral", referral)
        .param("version", version)
        .param("state", state.name())
        .param("at", at(when))
        .param("by", by)
        .param("words", sealed)
        .update();
  }

  private List<Referral.Step> steps(JdbcClient jdbc, Referral referral) {
    return jdbc.sql(
            """
            select * from referral_step where county_code = ? and dispute_id = ? and referral_id = ? order by version
            """)
        .params(referral.countyCode(), referral.matter(), referral.id())
        .query(
            (row, n) -> {
              int version = row.getInt("version");
              return new Referral.Step(
                  version,
                  Referral.State.valueOf(row.getString("state")),
                  row.getTimestamp("at").toInstant(),
                  row.getString("by_username"),
                  seal.openOrNull(
                      referral.countyCode(),
                      referral.matter(),
                      FIELD + referral.id() + "-" + version,
                      row.getBytes("words_sealed")));
            })
        .list();
  }

  private static Referral referral(ResultSet row, int number) throws SQLException {
    Set<ReleasedField> fields = EnumSet.noneOf(ReleasedField.class);
    for (String name : (String[]) row.getArray("fields").getArray()) {
      ReleasedField.find(name).ifPresent(fields::add);
    }
    return new Referral(
        row.getObject("id", UUID.class),
        row.getString("county_code"),
        row.getObject("dispute_id", UUID.class),
        row.getObject("part_id", UUID.class),
        row.getString("number"),
        Referral.State.valueOf(row.getString("state")),
        row.getString("purpose"),
        fields,
        new Referral.Between(
            row.getString("from_unit"),
            row.getString("to_unit"),
            row.getString("by_username"),
            row.getTimestamp("at").toInstant()),
        row.getObject("answer_by", LocalDate.class),
        row.getInt("version"));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
