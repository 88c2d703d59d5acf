package org.linli.person;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.linli.commons.access.Access;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.testing.PostgisForTests;

/** Accounts of staff as they stand in the table, for features that only look them up. */
public final class Accounts {

  private Accounts() {}

  /** Makes an account with its home in an area. */
  public static void make(Service service, String username, String homeArea, String path) {
    service
        .bean(ViewerTransactions.class)
        .write(
            Access.ofService("test"),
            jdbc ->
                jdbc.sql(
                        """
                        insert into staff (county_code, id, username, name, home_area, path, state, locale, origin, created_at,
                                           created_by)
                        values ('C', ?, ?, ?, ?, ?, 'ACTIVE', 'zh-CN', 'PORTAL', now(), 'test')
                        """)
                    .params(UUID.randomUUID(), username, "名" + username, homeArea, path)
                    .update());
  }

  public static void state(Service service, String username, String state) {
    service
        .bean(ViewerTransactions.class)
        .write(
            Access.ofService("test"),
            jdbc ->
                jdbc.sql("update staff set state = ? where username = ?")
                    .params(state, username)
                    .update());
  }

  /** Runs a statement as the owner of the schema. */
  public static void asOwner(PostgisForTests.Database database, String sql) {
    String owner = database.ownerUser();
    try (Connection connection =
            DriverManager.getConnection(database.jdbcUrl(), owner, database.password(owner));
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
