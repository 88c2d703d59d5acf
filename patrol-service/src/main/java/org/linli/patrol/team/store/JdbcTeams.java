package org.linli.patrol.team.store;

import static org.linli.commons.store.Columns.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.store.ViewerTransactions;
import org.linli.patrol.team.Capacity;
import org.linli.patrol.team.Member;
import org.linli.patrol.team.Team;
import org.linli.patrol.team.TeamKind;
import org.linli.patrol.team.TeamStore;

final class JdbcTeams implements TeamStore {

  private final ViewerTransactions transactions;
  private final OnceById once;

  JdbcTeams(ViewerTransactions transactions, OnceById once) {
    this.transactions = transactions;
    this.once = once;
  }

  @Override
  public <T> T together(Supplier<T> work) {
    return transactions.write(jdbc -> work.get());
  }

  @Override
  public UUID insert(Team team, @Nullable String idempotencyKey) {
    String request = "team " + team.ground() + team.name() + team.kind() + team.coordinators();
    return once.make(idempotencyKey, request, () -> write(team));
  }

  private UUID write(Team team) {
    return transactions.inside(
        jdbc -> {
          jdbc.sql(
                  """
                  insert into team (county_code, id, area_code, path, name, kind, coordinators, coordinators_since,
                    opened_by, opened_at)
                  values (?, ?, ?, ?, ?, ?, ?, ?::timestamptz[], ?, ?)
                  """)
              .params(
                  team.county(),
                  team.id(),
                  team.ground().area(),
                  team.path(),
                  team.name(),
                  team.kind().name(),
                  team.coordinators().toArray(String[]::new),
                  since(team),
                  team.life().openedBy(),
                  at(team.life().openedAt()))
              .update();
          return team.id();
        });
  }

  @Override
  public Optional<Team> find(UUID id) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select * from team where id = ?")
                .param(id)
                .query(JdbcTeams::team)
                .optional());
  }

  @Override
  public List<Team> list(List<String> paths, boolean ended, int limit) {
    // Row security adds the teams that the caller belongs to, wherever they are.
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select * from team
                    where (ended_at is null or ?) and (path ^@ any (?)
                      or id in (select m.team_id from team_member m where m.username = viewer_username()))
                    order by name, id limit ?
                    """)
                .params(ended, paths.toArray(String[]::new), limit)
                .query(JdbcTeams::team)
                .list());
  }

  @Override
  public boolean change(Team team, int seen) {
    Instant ended = team.life().endedAt();
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                        """
                        update team set name = :name, kind = :kind, coordinators = :coordinators,
                          coordinators_since = :since::timestamptz[], ended_at = :ended, version = version + 1
                        where county_code = :county and id = :id and version = :seen
                        """)
                    .param("name", team.name())
                    .param("kind", team.kind().name())
                    .param("coordinators", team.coordinators().toArray(String[]::new))
                    .param("since", since(team))
                    .param("ended", ended == null ? null : at(ended))
                    .param("county", team.county())
                    .param("id", team.id())
                    .param("seen", seen)
                    .update()
                == 1);
  }

  @Override
  public boolean hasShiftsAfter(Team team, Instant now) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select exists (select from planned_shift where team_id = :team and state = 'PLANNED' and ends_at > :now)
                      or exists (select from shift where team_id = :team and state in ('ON_DUTY', 'PAUSED'))
                    """)
                .param("team", team.id())
                .param("now", at(now))
                .query(Boolean.class)
                .single());
  }

  @Override
  public List<Member> members(UUID team, @Nullable LocalDate leftBefore) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select * from team_member
                    where team_id = :team and (:left::date is null or valid_until is null or valid_until >= :left::date)
                    order by username, valid_from
                    """)
                .param("team", team)
                .param("left", leftBefore)
                .query(JdbcTeams::member)
                .list());
  }

  @Override
  public List<Member> own(String username) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select * from team_member where username = ? order by valid_from")
                .param(username)
                .query(JdbcTeams::member)
                .list());
  }

  @Override
  public UUID insert(
      Team team, Member member, String by, Instant at, @Nullable String idempotencyKey) {
    String request =
        "member "
            + team.id()
            + member.username()
            + member.capacity()
            + member.from()
            + member.until();
    return once.make(
        idempotencyKey,
        request,
        () ->
            transactions.inside(
                jdbc -> {
                  jdbc.sql(
                          """
                          insert into team_member (county_code, team_id, id, path, username, capacity, valid_from, valid_until,
                            added_by, added_at)
                          values (:county, :team, :id, :path, :username, :capacity, :from, :until, :by, :at)
                          """)
                      .param("county", team.county())
                      .param("team", team.id())
                      .param("id", member.id())
                      .param("path", team.path())
                      .param("username", member.username())
                      .param("capacity", member.capacity().name())
                      .param("from", member.from())
                      .param("until", member.until())
                      .param("by", by)
                      .param("at", at(at))
                      .update();
                  return member.id();
                }));
  }

  @Override
  public void end(Team team, Member member, LocalDate lastDay) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    update team_member set valid_until = ? where county_code = ? and team_id = ? and id = ?
                    """)
                .params(lastDay, team.county(), team.id(), member.id())
                .update());
  }

  @Override
  public boolean isPlannedAfter(UUID team, String username, Instant after) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select exists (select from shift
                      where team_id = ? and username = ? and state = 'PLANNED' and begins_at >= ?)
                    """)
                .params(team, username, at(after))
                .query(Boolean.class)
                .single());
  }

  private static Team team(ResultSet row, int number) throws SQLException {
    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
    return new Team(
        row.getObject("id", UUID.class),
        new Team.Ground(
            row.getString("county_code"), row.getString("area_code"), row.getString("path")),
        row.getString("name"),
        TeamKind.valueOf(row.getString("kind")),
        appointed(row),
        new Team.Life(
            row.getString("opened_by"),
            row.getObject("opened_at", OffsetDateTime.class).toInstant(),
            ended == null ? null : ended.toInstant()),
        row.getInt("version"));
  }

  /** The driver binds arrays of texts, and none of times. */
  private static String[] since(Team team) {
    return team.appointed().stream().map(one -> one.since().toString()).toArray(String[]::new);
  }

  private static List<Team.Coordinator> appointed(ResultSet row) throws SQLException {
    String[] names = (String[]) row.getArray("coordinators").getArray();
    Timestamp[] since = (Timestamp[]) row.getArray("coordinators_since").getArray();
    List<Team.Coordinator> appointed = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      appointed.add(new Team.Coordinator(names[i], since[i].toInstant()));
    }
    return appointed;
  }

  private static Member member(ResultSet row, int number) throws SQLException {
    return new Member(
        row.getObject("id", UUID.class),
        row.getObject("team_id", UUID.class),
        row.getString("username"),
        Capacity.valueOf(row.getString("capacity")),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_until", LocalDate.class),
        row.getObject("added_at", OffsetDateTime.class).toInstant());
  }
}
