package org.linli.dispute.supervision;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.TestPeers;
import org.linli.dispute.Service;
import org.linli.dispute.matter.Answering;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.Opened;
import org.linli.dispute.matter.PartKind;
import org.linli.dispute.matter.Parts;
import org.linli.dispute.matter.Step;
import org.linli.dispute.matter.TriageLevel;
import tools.jackson.databind.JsonNode;

/**
 * A town with a mediation committee (head: mediator) below its governance centre (head:
 * towncentre), a county centre above (countycentre), the police (constable) and a housing
 * department (housing).
 */
public final class Town implements AutoCloseable {

  public final TestPeers peers = new TestPeers();
  public final PostgisForTests.Database database = Service.database();
  public final Service service;
  public final String mediator = peers.token("mediator", "/areas/T1/mediator");
  public final String officer = peers.token("towncentre", "/areas/T1/officer");
  public final String countyOfficer = peers.token("countycentre", "/areas/C/officer");
  public final String leader = peers.token("leader", "/areas/C/leader");
  public final String police = peers.token("constable", "/areas/T1/police");
  public final String housing = peers.token("housing", "/areas/C/officer");
  public final String stranger = peers.token("stranger", "/areas/T2/mediator");

  /** Starts a town whose ladder climbs only when a test says so. */
  public Town(String... settings) {
    List<String> all = new ArrayList<>(List.of("linli.ladder-every=10h"));
    all.addAll(List.of(settings));
    service = Service.start(peers, database, all.toArray(String[]::new));
    Opened.unit(database, "MC", "MEDIATION_COMMITTEE", "T1", "/C/T1/", "mediator*", "second");
    Opened.unit(database, "GC1", "GOVERNANCE_CENTRE", "T1", "/C/T1/", "towncentre*");
    Opened.unit(database, "GC", "GOVERNANCE_CENTRE", "C", "/C/", "countycentre*");
    Opened.unit(database, "PS", "POLICE", "T1", "/C/T1/", "constable*");
    Opened.unit(database, "HD", "DEPARTMENT", "C", "/C/", "housing*");
  }

  /** A matter that the mediation committee has been assigned. */
  public Matter assigned(TriageLevel level) {
    Matter opened = Opened.in(service, "T1V1G1", "GC1", "Water runs down the wall.");
    change(opened.id(), "ACCEPTED", matter -> matter.withStatus(DisputeStatus.ACCEPTED));
    change(opened.id(), "TRIAGED", m -> m.withStatus(DisputeStatus.TRIAGED).withLevel(level));
    service
        .bean(MatterChanges.class)
        .asService(
            opened.id(),
            "towncentre",
            open -> {
              service
                  .bean(Parts.class)
                  .giveUnit(open.matter(), PartKind.UNIT, "MC", "RESPONSIBLE", null);
              return Step.of(
                  "ASSIGNED",
                  open.matter()
                      .withStatus(DisputeStatus.ASSIGNED)
                      .withSummary("water damage between neighbours")
                      .withAnswering(
                          new Answering("MC", null, "leader", null, open.today().plusDays(30))));
            });
    return change(opened.id(), "MEDIATING", m -> m.withStatus(DisputeStatus.MEDIATING));
  }

  public Matter change(UUID id, String kind, java.util.function.UnaryOperator<Matter> to) {
    return service
        .bean(MatterChanges.class)
        .asService(id, "test", open -> Step.of(kind, to.apply(open.matter())));
  }

  /**
   * Lets time pass for the open duties of a kind: what was due later was due that many days ago.
   */
  public void late(UUID matter, String kind, int days) {
    asOwner(
        "duty",
        "update duty set due_at = date_trunc('day', now()) - interval '%d days', opened_at = now() - interval '60 days'"
                .formatted(days)
            + " where dispute_id = '%s' and kind = '%s' and ended_at is null"
                .formatted(matter, kind));
  }

  public void asOwner(String table, String sql) {
    try (Connection connection = database.asOwner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter table " + table + " no force row level security");
      statement.execute(sql);
      statement.execute("alter table " + table + " force row level security");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Rows of one column, as Linli sees them. */
  public List<String> rows(String sql) {
    try (Connection connection = database.asApp().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("select set_config('linli.grants', '{service@/}', false)");
      List<String> rows = new ArrayList<>();
      try (ResultSet found = statement.executeQuery(sql)) {
        while (found.next()) {
          rows.add(found.getString(1));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** The rungs taken in a matter, as {@code KIND rung}. */
  public List<String> rungs(UUID matter) {
    return rows(
        "select duty_kind || ' ' || rung from escalation where dispute_id = '"
            + matter
            + "' order by duty_kind, rung, due_at");
  }

  public int climb() {
    return service.bean(Ladder.class).climb();
  }

  public String tag(UUID matter) {
    return "\"" + rows("select version from dispute where id = '" + matter + "'").getFirst() + "\"";
  }

  /** A step of a matter with its current version; must succeed. */
  public JsonNode post(String token, UUID matter, String what, String body) {
    HttpResponse<byte[]> answer =
        service.post(token, at(matter, what), body, "If-Match", tag(matter));
    if (answer.statusCode() != 200) {
      throw new AssertionError(what + ": " + answer.statusCode() + " " + Service.text(answer));
    }
    return Service.parse(answer);
  }

  /** The status of a step of a matter with its current version. */
  public int status(String token, UUID matter, String what, String body) {
    return service
        .post(token, at(matter, what), body, "If-Match", tag(matter), "Accept-Language", "en")
        .statusCode();
  }

  public static String at(UUID matter, String what) {
    return "/api/dispute/disputes/" + matter + "/" + what;
  }

  public static Map<String, String> texts(JsonNode node, String... names) {
    Map<String, String> texts = new java.util.LinkedHashMap<>();
    for (String name : names) {
      texts.put(name, Objects.requireNonNull(node.get(name)).asString());
    }
    return texts;
  }

  @Override
  public void close() {
    service.close();
    peers.close();
  }
}
