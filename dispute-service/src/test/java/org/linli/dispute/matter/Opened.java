package org.linli.dispute.matter;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.linli.commons.access.Access;
import org.linli.commons.access.Grant;
import org.linli.commons.access.Role;
import org.linli.commons.access.Viewer;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.TestFabric;
import org.linli.dispute.Service;

/** Matters and units for tests, made without the intake. */
public final class Opened {

  private Opened() {}

  /** A matter in a grid, received by a unit, with a narrative. */
  public static Matter in(Service service, String grid, String unit, String narrative) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    double[] place = TestFabric.in(grid);
    String village = grid.substring(0, 4);
    String town = grid.substring(0, 2);
    GridPlace where =
        new GridPlace("C", village, grid, "/C/" + town + "/" + village + "/" + grid + "/");
    NewDispute fresh =
        new NewDispute(
            UuidCreator.getTimeOrderedEpoch(),
            "neighbour",
            null,
            place[0],
            place[1],
            where,
            now,
            LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai")));
    Set<Grant> grants = Set.of(new Grant(Role.OFFICER, "C"));
    Access officer = new Access(new Viewer("opener", "opener", grants), grants);
    MatterChanges changes = service.bean(MatterChanges.class);
    return changes.together(
        officer,
        () -> {
          Matter matter = changes.open(officer, fresh, Map.of("channel", "OFFICER"));
          service.bean(Parts.class).giveUnit(matter, PartKind.RECEIVER, unit, "RECEIVED", null);
          service.bean(Texts.class).write(matter, "NARRATIVE", narrative, "opener");
          return matter;
        });
  }

  /** A unit with members, their heads written with a star behind. */
  public static void unit(
      PostgisForTests.Database database,
      String code,
      String kind,
      String area,
      String path,
      String... members) {
    try (Connection connection = database.asOwner().getConnection();
        Statement statement = connection.createStatement()) {
      // Row security is forced for the owner too; a test is no administrator of an area.
      statement.execute("alter table unit no force row level security");
      statement.execute(
          "insert into unit (code, kind, area_code, path, name, name_en) values ('%s', '%s', '%s', '%s', '%s', '%s') on conflict do nothing"
              .formatted(code, kind, area, path, code, code));
      for (String member : members) {
        String name = member.replace("*", "");
        statement.execute(
            "insert into unit_member (unit_code, username, name, head) values ('%s', '%s', '%s', %s) on conflict do nothing"
                .formatted(code, name, name + " (name)", member.endsWith("*")));
      }
      statement.execute("alter table unit force row level security");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
