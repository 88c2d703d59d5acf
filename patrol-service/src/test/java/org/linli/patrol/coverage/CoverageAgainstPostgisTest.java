package org.linli.patrol.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.testing.PostgisForTests;
import org.linli.patrol.Service;
import org.linli.patrol.whereabouts.KnownPlaces;

/** The cells against what PostGIS works out on the ellipsoid. */
class CoverageAgainstPostgisTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant MORNING = Instant.parse("2026-11-02T00:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
  private static final TrackRules RULES = new TrackRules(30, 180, 500, 60, 900);
  private static final double TWO_PERCENT = 0.02;

  private static final String MERGED =
      """
      select ST_Area(ST_Intersection(ST_GeomFromText(?, 4326),
               (select ST_Union(ST_Buffer(ST_GeogFromText(way), 30, 'quad_segs=32')::geometry) from unnest(?) way))::geography)
             / ST_Area(ST_GeogFromText(?))
      """;
  private static final String UNMERGED =
      """
      select (select sum(ST_Area(ST_Intersection(ST_GeomFromText(?, 4326),
                ST_Buffer(ST_GeogFromText(way), 30, 'quad_segs=32')::geometry)::geography)) from unnest(?) way)
             / ST_Area(ST_GeogFromText(?))
      """;

  @Test
  void theShareSeenIsThatOfTheUnitedSwathsWithinTwoPercentOfEachGrid() throws SQLException {
    Fabric fabric = SmallGrids.of(7, 6, 1);
    Random random = new Random(2);
    List<Patrolled> shifts = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      double lon = SmallGrids.WEST + random.nextDouble() * 7 * SmallGrids.WIDTH;
      double lat = SmallGrids.SOUTH + random.nextDouble() * 6 * SmallGrids.HEIGHT;
      shifts.add(Walks.shift(Walks.stroll(random, MORNING, 300, lon, lat)));
    }
    assertThat(worstDifference(fabric, shifts, MERGED, true)).isLessThan(TWO_PERCENT);
  }

  @Test
  void everyPassCountsInTheOtherShareWithinTwoPercentOfEachPass() throws SQLException {
    Fabric fabric = SmallGrids.of(5, 5, 3);
    Random random = new Random(4);
    List<Patrolled> shifts = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      double west = SmallGrids.WEST - 0.001;
      double east = SmallGrids.WEST + 5 * SmallGrids.WIDTH + 0.001;
      double a = SmallGrids.SOUTH + random.nextDouble() * 5 * SmallGrids.HEIGHT;
      double b = SmallGrids.SOUTH + random.nextDouble() * 5 * SmallGrids.HEIGHT;
      shifts.add(Walks.shift(Walks.line(MORNING, 200, west, a, east, b)));
    }
    assertThat(worstDifference(fabric, shifts, UNMERGED, false)).isLessThan(TWO_PERCENT);
  }

  @Test
  void aPositionThatStandsAloneSawADisc() throws SQLException {
    Fabric fabric = SmallGrids.of(2, 2, 5);
    Patrolled.Position alone =
        new Patrolled.Position(
            MORNING, SmallGrids.WEST + SmallGrids.WIDTH, SmallGrids.SOUTH + SmallGrids.HEIGHT);
    Answer answer = answer(fabric, List.of(Walks.shift(List.of(alone))));
    assertThat((double) answer.total(List.of("/C/")).seen())
        .isBetween(0.9 * Math.PI * 900, 1.1 * Math.PI * 900);
  }

  @Test
  void theCellsOfAGridHaveTheSurfaceThatPostgisMeasures() throws SQLException {
    Fabric fabric = SmallGrids.of(4, 4, 6);
    Answer answer = answer(fabric, List.of());
    try (Connection connection = postgis()) {
      for (int grid = 0; grid < fabric.grids().size(); grid++) {
        try (PreparedStatement statement =
            connection.prepareStatement("select ST_Area(ST_GeogFromText(?))")) {
          statement.setString(1, fabric.grids().get(grid).boundary().toText());
          double area = number(statement);
          assertThat(answer.sum(grid).surface).isBetween(area * 0.99, area * 1.01);
        }
      }
    }
  }

  private static double worstDifference(
      Fabric fabric, List<Patrolled> shifts, String peer, boolean merged) throws SQLException {
    Answer answer = answer(fabric, shifts);
    String[] ways = shifts.stream().map(CoverageAgainstPostgisTest::text).toArray(String[]::new);
    double worst = 0;
    double most = 0;
    try (Connection connection = postgis()) {
      for (int grid = 0; grid < fabric.grids().size(); grid++) {
        Figures.Sum sum = answer.sum(grid);
        double ours = (merged ? sum.seen : sum.passed) / sum.surface;
        try (PreparedStatement statement = connection.prepareStatement(peer)) {
          String boundary = fabric.grids().get(grid).boundary().toText();
          statement.setString(1, boundary);
          statement.setArray(2, connection.createArrayOf("text", ways));
          statement.setString(3, boundary);
          double theirs = number(statement);
          most = Math.max(most, theirs);
          worst = Math.max(worst, Math.abs(ours - theirs) / (merged ? 1 : Math.max(1, theirs)));
        }
      }
    }
    // The walks must have seen something, or the comparison would prove nothing.
    assertThat(most).isGreaterThan(0.3);
    return worst;
  }

  private static Answer answer(Fabric fabric, List<Patrolled> shifts) {
    InMemoryFeed feed = new InMemoryFeed();
    Layout layout = Layout.of(fabric);
    shifts.forEach(shift -> feed.add(TrackRaster.draw(layout, RULES, ZONE, shift).parts()));
    CoverageView view = new CoverageView(feed, () -> new DayHours(6, 22));
    return new Answer(
        view.snapshot(fabric, DAY, DAY.plusDays(1)),
        Period.ALL,
        List.of("/C/"),
        new KnownPlaces(KnownPlaces.State.UNKNOWN, null, List.of(), List.of()));
  }

  private static Connection postgis() throws SQLException {
    PostgisForTests.Database database = Service.database();
    return database.asOwner().getConnection();
  }

  private static double number(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getDouble(1);
    }
  }

  private static String text(Patrolled shift) {
    return shift.track().stream()
        .map(point -> point.lon() + " " + point.lat())
        .collect(Collectors.joining(",", "LINESTRING(", ")"));
  }
}
