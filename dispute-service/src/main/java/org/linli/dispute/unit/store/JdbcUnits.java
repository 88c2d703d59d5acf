package org.linli.dispute.unit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.unit.Member;
import org.linli.dispute.unit.Unit;
import org.linli.dispute.unit.UnitKind;
import org.linli.dispute.unit.UnitStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcUnits implements UnitStore {

  private final JdbcClient jdbc;
  private final ViewerTransactions transactions;

  JdbcUnits(JdbcClient jdbc, ViewerTransactions transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /**
   * Everybody may see units and their members: no viewer is needed, and a running transaction is
   * joined.
   */
  @Override
  public Directory read() {
    List<Unit> units =
        jdbc.sql(
                """
                select code, kind, area_code, path, name, name_en, turn_to, turn_to_en, email, active, version
                from unit order by path, code
                """)
            .query(JdbcUnits::unit)
            .list();
    List<Member> members =
        jdbc.sql(
                """
                select unit_code, username, name, head, email from unit_member
                where until is null order by unit_code, since, username
                """)
            .query(
                (row, n) ->
                    new Member(
                        row.getString("unit_code"),
                        row.getString("username"),
                        row.getString("name"),
                        row.getBoolean("head"),
                        row.getString("email")))
            .list();
    return new Directory(units, members);
  }

  @Override
  public boolean put(Unit unit, int seen) {
    return transactions.write(
        inside -> seen == 0 ? insert(inside, unit) : update(inside, unit, seen));
  }

  @Override
  public void putMember(Member member) {
    transactions.write(
        inside ->
            inside
                .sql(
                    """
                    insert into unit_member (unit_code, username, name, head, email)
                    values (:unit, :username, :name, :head, :email)
                    on conflict (unit_code, username) where until is null
                    do update set name = excluded.name, head = excluded.head, email = excluded.email
                    """)
                .param("unit", member.unit())
                .param("username", member.username())
                .param("name", member.name())
                .param("head", member.head())
                .param("email", member.email())
                .update());
  }

  @Override
  public boolean endMember(String unit, String username) {
    return transactions.write(
        inside ->
            inside
                    .sql(
                        """
                        update unit_member set until = greatest(since, now())
                        where unit_code = ? and username = ? and until is null
                        """)
                    .params(unit, username)
                    .update()
                > 0);
  }

  private static boolean insert(JdbcClient jdbc, Unit unit) {
    return bound(
                jdbc,
                """
                insert into unit (code, kind, area_code, path, name, name_en, turn_to, turn_to_en, email, active)
                values (:code, :kind, :area, :path, :name, :nameEn, :turnTo, :turnToEn, :email, :active)
                on conflict do nothing
                """,
                unit)
            .update()
        == 1;
  }

  private static boolean update(JdbcClient jdbc, Unit unit, int seen) {
    return bound(
                jdbc,
                """
                update unit set kind = :kind, area_code = :area, path = :path, name = :name, name_en = :nameEn,
                  turn_to = :turnTo, turn_to_en = :turnToEn, email = :email, active = :active, version = version + 1
                where code = :code and version = :seen
                """,
                unit)
            .param("seen", seen)
            .update()
        == 1;
  }

  private static JdbcClient.StatementSpec bound(JdbcClient jdbc, String sql, Unit unit) {
    return jdbc.sql(sql)
        .param("code", unit.code())
        .param("kind", unit.kind().name())
        .param("area", unit.areaCode())
        .param("path", unit.path())
        .param("name", unit.name())
        .param("nameEn", unit.nameEn())
        .param("turnTo", unit.turnTo())
        .param("turnToEn", unit.turnToEn())
        .param("email", unit.email())
        .param("active", unit.active());
  }

  private static Unit unit(ResultSet row, int number) throws SQLException {
    return new Unit(
        row.getString("code"),
        UnitKind.valueOf(row.getString("kind")),
        row.getString("area_code"),
        row.getString("path"),
        row.getString("name"),
        row.getString("name_en"),
        row.getString("turn_to"),
        row.getString("turn_to_en"),
        row.getString("email"),
        row.getBoolean("active"),
        row.getInt("version"));
  }
}
