package org.linli.dispute;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.TestFabric;
import org.linli.dispute.matter.Places;

/** Writes matters straight into the database, for tests of what is counted. */
public final class TestMatters {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String INSERT =
      """
      insert into dispute (county_code, id, number, category, status, position, grid_code, area_code, path, h3_cell,
                           received_on, received_at, created_by)
      values ('C', ?, ?, ?, 'RECEIVED', st_setsrid(st_makepoint(?, ?), 4490), ?, ?, ?, ?, ?, ?, 'test')
      """;

  private TestMatters() {}

  /** Opens a dispute in the middle of a grid of {@link TestFabric} and gives its id. */
  public static UUID open(
      PostgisForTests.Database database, String grid, String category, String receivedAt) {
    UUID id = UUID.randomUUID();
    double[] place = TestFabric.in(grid);
    OffsetDateTime received = OffsetDateTime.parse(receivedAt);
    String village = grid.substring(0, 4);
    try (Connection app = database.asApp().getConnection();
        Statement statement = app.createStatement();
        PreparedStatement insert = app.prepareStatement(INSERT);
        PreparedStatement fact = app.prepareStatement("select append_fact('C', ?, null)")) {
      app.setAutoCommit(false);
      statement.execute("select set_config('linli.grants', '{officer@/C/}', true)");
      insert.setObject(1, id);
      insert.setString(2, id.toString());
      insert.setString(3, category);
      insert.setDouble(4, place[0]);
      insert.setDouble(5, place[1]);
      insert.setString(6, grid);
      insert.setString(7, village);
      insert.setString(8, "/C/" + grid.substring(0, 2) + "/" + village + "/" + grid + "/");
      insert.setLong(9, Places.cellOf(place[0], place[1]));
      insert.setObject(10, received.atZoneSameInstant(ZONE).toLocalDate());
      insert.setObject(11, received);
      insert.executeUpdate();
      fact.setObject(1, id);
      fact.execute();
      app.commit();
      return id;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
