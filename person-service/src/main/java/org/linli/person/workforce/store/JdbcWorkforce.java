package org.linli.person.workforce.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.store.ViewerTransactions;
import org.linli.person.workforce.Correction;
import org.linli.person.workforce.Member;
import org.linli.person.workforce.Qualification;
import org.linli.person.workforce.QualificationKinds;
import org.linli.person.workforce.Team;
import org.linli.person.workforce.Training;
import org.linli.person.workforce.WorkforceFilter;
import org.linli.person.workforce.WorkforceStore;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcWorkforce implements WorkforceStore {

  private final ViewerTransactions transactions;
  private final OnceById once;
  private final JdbcCorrections corrections;

  JdbcWorkforce(ViewerTransactions transactions, OnceById once, JdbcCorrections corrections) {
    this.transactions = transactions;
    this.once = once;
    this.corrections = corrections;
  }

  @Override
  public List<Member> list(WorkforceFilter filter, Day day, @Nullable Place after, int limit) {
    MemberConditions conditions = new MemberConditions(filter, day);
    if (after != null) {
      conditions.add("(m.path, m.username) > (?, ?)", after.path(), after.username());
    }
    return transactions.read(
        jdbc ->
            jdbc.sql(MemberRows.SELECT + conditions.sql() + " order by m.path, m.username limit ?")
                .params(conditions.values(limit))
                .query(MemberRows::member)
                .list());
  }

  @Override
  public Optional<Member.Whole> find(String username) {
    return transactions.read(jdbc -> find(jdbc, username));
  }

  private static Optional<Member.Whole> find(JdbcClient jdbc, String username) {
    return jdbc.sql(MemberRows.SELECT + " where m.username = ?")
        .param(username)
        .query(MemberRows::member)
        .optional()
        .map(
            member ->
                new Member.Whole(
                    member,
                    jdbc.sql(
                            """
                            select id, kind, number, issued_by, issued_on, expires_on from workforce_qualification
                            where county_code = ? and username = ? order by issued_on desc, id desc
                            """)
                        .params(member.place().county(), username)
                        .query(Qualification.class)
                        .list(),
                    jdbc.sql(
                            """
                            select id, title, hours, held_on as "on" from workforce_training
                            where county_code = ? and username = ? order by held_on desc, id desc limit 500
                            """)
                        .params(member.place().county(), username)
                        .query(MemberRows::training)
                        .list()));
  }

  @Override
  public <T> T together(Supplier<T> work) {
    return transactions.write(jdbc -> work.get());
  }

  @Override
  public boolean insert(Member member, boolean serving) {
    return transactions.inside(
        jdbc ->
            bound(
                        jdbc,
                        """
                        insert into workforce_member (county_code, username, area_code, path, name, serving, position,
                                                      team, specialities, languages)
                        values (:county, :username, :area, :path, :name, :serving, :position, :team, :specialities,
                                :languages)
                        on conflict do nothing
                        """,
                        member)
                    .param("serving", serving)
                    .update()
                == 1);
  }

  @Override
  public boolean update(Member member, int seen) {
    return transactions.inside(
        jdbc ->
            bound(
                        jdbc,
                        """
                        update workforce_member set county_code = :county, area_code = :area, path = :path, name = :name,
                          position = :position, team = :team, specialities = :specialities, languages = :languages,
                          version = version + 1
                        where username = :username and version = :seen
                        """,
                        member)
                    .param("seen", seen)
                    .update()
                == 1);
  }

  private static JdbcClient.StatementSpec bound(JdbcClient jdbc, String sql, Member member) {
    return jdbc.sql(sql)
        .param("county", member.place().county())
        .param("username", member.username())
        .param("area", member.place().areaCode())
        .param("path", member.place().path())
        .param("name", member.name())
        .param("position", member.service().position().name())
        .param("team", member.service().team())
        .param("specialities", member.service().specialities().toArray(String[]::new))
        .param("languages", member.service().languages().toArray(String[]::new));
  }

  @Override
  public boolean add(Member member, Qualification qualification) {
    return transactions.inside(
        jdbc -> {
          int added =
              jdbc.sql(
                      """
                      insert into workforce_qualification (county_code, username, path, id, kind, number, issued_by,
                                                           issued_on, expires_on)
                      values (:county, :username, :path, :id, :kind, :number, :issuedBy, :issuedOn, :expiresOn)
                      on conflict do nothing
                      """)
                  .param("county", member.place().county())
                  .param("username", member.username())
                  .param("path", member.place().path())
                  .param("id", qualification.id())
                  .param("kind", qualification.kind())
                  .param("number", qualification.number())
                  .param("issuedBy", qualification.issuedBy())
                  .param("issuedOn", qualification.issuedOn())
                  .param("expiresOn", qualification.expiresOn())
                  .update();
          return added == 1 && certify(jdbc, member);
        });
  }

  @Override
  public boolean removeQualification(Member member, UUID id) {
    return transactions.inside(
        jdbc -> {
          int removed =
              jdbc.sql(
                      "delete from workforce_qualification where county_code = ? and username = ? and id = ?")
                  .params(member.place().county(), member.username(), id)
                  .update();
          return removed == 1 && certify(jdbc, member);
        });
  }

  /** The days on which they are certified follow from their certificates, in one transaction. */
  private static boolean certify(JdbcClient jdbc, Member member) {
    return jdbc.sql(
                """
                update workforce_member m set version = version + 1, certified = coalesce((
                  select range_agg(daterange(q.issued_on, q.expires_on, '[]')) from workforce_qualification q
                  where q.county_code = m.county_code and q.username = m.username and q.kind = ?), '{}')
                where m.county_code = ? and m.username = ?
                """)
            .params(
                QualificationKinds.MEDIATOR_CERTIFICATE, member.place().county(), member.username())
            .update()
        == 1;
  }

  @Override
  public void add(Member member, Training training, @Nullable String idempotencyKey) {
    transactions.inside(
        jdbc ->
            once.make(
                idempotencyKey,
                "training "
                    + member.username()
                    + ' '
                    + training.title()
                    + training.hours()
                    + training.on(),
                () -> {
                  jdbc.sql(
                          """
                          insert into workforce_training (county_code, username, path, id, title, hours, held_on)
                          values (?, ?, ?, ?, ?, ?, ?)
                          """)
                      .params(
                          member.place().county(),
                          member.username(),
                          member.place().path(),
                          training.id(),
                          training.title(),
                          training.hours(),
                          training.on())
                      .update();
                  return training.id();
                }));
  }

  @Override
  public boolean removeTraining(Member member, UUID id) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                        "delete from workforce_training where county_code = ? and username = ? and id = ?")
                    .params(member.place().county(), member.username(), id)
                    .update()
                == 1);
  }

  @Override
  public Correction ask(Correction correction, @Nullable String idempotencyKey) {
    return transactions.write(
        jdbc -> {
          UUID id =
              once.make(
                  idempotencyKey,
                  "correction " + correction.field() + ' ' + correction.words(),
                  () -> corrections.insert(jdbc, correction));
          return corrections.find(jdbc, id).orElseThrow();
        });
  }

  @Override
  public List<Correction> open(List<String> paths, int limit) {
    return transactions.read(jdbc -> corrections.open(jdbc, paths, limit));
  }

  @Override
  public List<Correction> of(String username) {
    return transactions.read(jdbc -> corrections.of(jdbc, username));
  }

  @Override
  public Optional<Correction> findCorrection(UUID id) {
    return transactions.read(jdbc -> corrections.find(jdbc, id));
  }

  @Override
  public boolean answer(Correction answered) {
    return transactions.write(jdbc -> corrections.answer(jdbc, answered));
  }

  @Override
  public List<Team> teams(List<String> paths) {
    List<Team> teams = new ArrayList<>();
    transactions.read(
        jdbc -> {
          for (String path : paths) {
            teams.addAll(TeamRows.under(jdbc, path, false));
          }
          return true;
        });
    return teams;
  }

  @Override
  public Optional<Team> findTeam(String code) {
    return transactions.read(jdbc -> TeamRows.find(jdbc, code));
  }

  @Override
  public boolean put(Team team, int seen) {
    return transactions.write(jdbc -> TeamRows.put(jdbc, team, seen));
  }
}
