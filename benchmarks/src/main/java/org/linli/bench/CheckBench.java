package org.linli.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.linli.commons.topology.Finding;
import org.linli.commons.topology.FindingKind;
import org.linli.commons.topology.Layer;
import org.linli.commons.topology.Tolerances;
import org.linli.commons.topology.Topology;
import org.linli.commons.topology.Unit;
import org.locationtech.jts.io.WKBWriter;

/**
 * The check of how boundaries fit together against PostGIS with a GiST index, on the same made-up
 * county in one run. The peer looks for invalid boundaries, for overlaps of grids and for gaps and
 * overhang of villages; ours for everything. The pairs of grids that overlap are compared.
 */
final class CheckBench {

  private static final int BATCH = 1000;
  private static final double NANOS_A_SECOND = 1e9;

  private static final String OVERLAPS =
      """
      select one.code || ' ' || other.code
      from checked as one
      join checked as other on one.geom && other.geom and one.code < other.code
      where ST_Intersects(one.geom, other.geom)
        and ST_Area(ST_Transform(ST_CollectionExtract(ST_Intersection(one.geom, other.geom), 3), 6933)) >= 0.01
      """;

  private static final String GAPS =
      """
      select count(*) from (
        select village.code from checked_village as village
        join checked on checked.village = village.code
        group by village.code, village.geom
        having ST_Area(ST_Transform(ST_CollectionExtract(
                 ST_SymDifference(village.geom, ST_Union(checked.geom)), 3), 6933)) >= 0.01) as uneven
      """;

  private final Settings settings;

  CheckBench(Settings settings) {
    this.settings = settings;
  }

  void run() throws Exception {
    // Both compilers warm; the figures are of the second and third county.
    measure(CheckGround.county(25, 40), "warm-up");
    measure(CheckGround.county(75, 80), "6,000 grids");
    measure(CheckGround.county(400, 250), "100,000 grids");
  }

  private void measure(List<Unit> units, String name) throws Exception {
    long start = System.nanoTime();
    List<Finding> findings = Topology.check(units, Map.of(), Tolerances.USUAL);
    double ours = (System.nanoTime() - start) / NANOS_A_SECOND;
    TreeSet<String> found = new TreeSet<>();
    for (Finding finding : findings) {
      boolean gap = finding.codes().size() != 2 || finding.kind() != FindingKind.OVERLAP;
      if (!gap) {
        found.add(String.join(" ", finding.codes()));
      }
    }
    try (Connection db = settings.connect(settings.gridDatabase())) {
      load(db, units);
      start = System.nanoTime();
      TreeSet<String> theirs = new TreeSet<>();
      long uneven;
      try (Statement statement = db.createStatement()) {
        statement.execute(
            "update checked set geom = ST_MakeValid(geom, 'method=structure') where not"
                + " ST_IsValid(geom)");
        try (ResultSet rows = statement.executeQuery(OVERLAPS)) {
          while (rows.next()) {
            theirs.add(rows.getString(1));
          }
        }
        try (ResultSet row = statement.executeQuery(GAPS)) {
          row.next();
          uneven = row.getLong(1);
        }
      }
      double peer = (System.nanoTime() - start) / NANOS_A_SECOND;
      // Thin overlaps are slivers to us; the peer tells overlaps of any width.
      TreeSet<String> missed = new TreeSet<>(found);
      missed.removeAll(theirs);
      TreeSet<String> thin = new TreeSet<>(theirs);
      thin.removeAll(found);
      thin.removeIf(pair -> isSliver(findings, pair));
      if (!missed.isEmpty() || !thin.isEmpty()) {
        throw new IllegalStateException("only ours: " + missed + ", only PostGIS: " + thin);
      }
      System.out.printf(
          "%-14s ours %7.2f s   PostGIS %7.2f s   ratio %5.1f   %d findings, the same %d"
              + " overlapping pairs, %d uneven villages%n",
          name, ours, peer, peer / ours, findings.size(), theirs.size(), uneven);
    }
  }

  private static boolean isSliver(List<Finding> findings, String pair) {
    return findings.stream()
        .filter(f -> f.kind() == FindingKind.SLIVER)
        .anyMatch(f -> String.join(" ", f.codes()).equals(pair));
  }

  private static void load(Connection db, List<Unit> units) throws SQLException {
    try (Statement statement = db.createStatement()) {
      statement.execute(
          "create temporary table checked (code text collate \"C\", village text, geom"
              + " geometry(Geometry, 4490))");
      statement.execute(
          "create temporary table checked_village (code text, county text, geom geometry(Geometry,"
              + " 4490))");
    }
    insert(db, "checked", units.stream().filter(u -> u.layer() == Layer.BASIC).toList());
    insert(db, "checked_village", units.stream().filter(u -> u.layer() == Layer.VILLAGE).toList());
    try (Statement statement = db.createStatement()) {
      statement.execute("create index on checked using gist (geom)");
      statement.execute("create index on checked (village)");
      statement.execute("analyze checked");
      statement.execute("analyze checked_village");
    }
  }

  private static void insert(Connection db, String table, List<Unit> units) throws SQLException {
    String sql = "insert into " + table + " values (?, ?, ST_GeomFromWKB(?, 4490))";
    WKBWriter wkb = new WKBWriter();
    db.setAutoCommit(false);
    try (PreparedStatement statement = db.prepareStatement(sql)) {
      int waiting = 0;
      for (Unit unit : units) {
        statement.setString(1, unit.code());
        statement.setString(2, unit.parent());
        statement.setBytes(3, wkb.write(unit.boundary()));
        statement.addBatch();
        if (++waiting % BATCH == 0) {
          statement.executeBatch();
        }
      }
      statement.executeBatch();
    }
    db.commit();
    db.setAutoCommit(true);
  }
}
