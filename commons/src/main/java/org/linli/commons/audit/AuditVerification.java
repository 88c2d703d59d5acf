package org.linli.commons.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.linli.commons.audit.AuditFindings.Fault;

/**
 * Checks a whole chain against itself and against its anchors. The service checks itself with it,
 * and {@code ./linli audit verify} is {@link AuditVerificationCommand}.
 */
public final class AuditVerification {

  private static final int FETCHED = 5000;

  private static final String ENTRIES =
      """
      select seq, at, actor, action, kind, subject_kind, county_code, path, subject_id, label, field_groups, purpose,
             origin, detail, hash
      from audit_entry order by seq
      """;

  private final DataSource database;
  private final @Nullable Place anchors;

  /** Where the anchors of a service are. */
  public record Place(Path folder, String service) {}

  private AuditVerification(DataSource database, @Nullable Place anchors) {
    this.database = database;
    this.anchors = anchors;
  }

  /** Of the chain by itself: what was rewritten to its end cannot be found so. */
  public static AuditVerification ofDatabase(DataSource database) {
    return new AuditVerification(database, null);
  }

  /** Of the chain and of its anchors. */
  public static AuditVerification ofDatabase(DataSource database, Place anchors) {
    return new AuditVerification(database, anchors);
  }

  /**
   * Looks at every entry and every anchor.
   *
   * @throws IOException where the anchors or the key to them cannot be read
   * @throws SQLException where the database cannot be read
   */
  public AuditFindings check() throws IOException, SQLException {
    try (Connection connection = database.getConnection()) {
      boolean before = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try {
        return check(connection);
      } finally {
        connection.rollback();
        connection.setAutoCommit(before);
      }
    }
  }

  /** In a transaction that runs, whatever it has changed. */
  AuditFindings check(Connection connection) throws IOException, SQLException {
    AuditFindings.Collector found = new AuditFindings.Collector();
    // First the anchors, then the entries: what comes in between is in the chain and not anchored.
    NavigableAnchors anchored = anchors == null ? new NavigableAnchors() : anchored(anchors, found);
    long last = checkChain(connection, anchored, found);
    anchored.after(last).forEach(anchor -> found.add(Fault.ofEntry("TRUNCATED", anchor.seq())));
    if (anchors != null && anchored.isEmpty() && last > 0) {
      found.add(new Fault("ANCHOR_MISSING", null, null));
    }
    return found.findings(anchored.size(), anchored.newest());
  }

  private static NavigableAnchors anchored(Place place, AuditFindings.Collector found)
      throws IOException {
    Path file = AnchorFile.of(place.folder(), place.service());
    List<PublicKey> keys = AnchorKeys.checking(place.folder().resolve(AnchorKeys.PUBLIC_FILE));
    return AnchorReading.read(file, place.service(), keys, found);
  }

  private static long checkChain(
      Connection connection, NavigableAnchors anchored, AuditFindings.Collector found)
      throws SQLException {
    try (PreparedStatement viewer =
            connection.prepareStatement(
                "select set_config('linli.grants', '{\"service@/\"}', true)");
        PreparedStatement entries = connection.prepareStatement(ENTRIES)) {
      viewer.execute();
      entries.setFetchSize(FETCHED);
      try (ResultSet rows = entries.executeQuery()) {
        return checkRows(rows, anchored, found);
      }
    }
  }

  private static long checkRows(
      ResultSet rows, NavigableAnchors anchored, AuditFindings.Collector found)
      throws SQLException {
    byte[] previous = new byte[0];
    long expected = 1;
    while (rows.next()) {
      AuditEntry entry = StoredEntry.read(rows);
      byte[] stored = StoredEntry.hash(rows);
      found.looked();
      if (entry.seq() > expected) {
        found.add(Fault.ofEntry("MISSING", expected));
      } else if (entry.seq() < expected || !Arrays.equals(ChainHash.of(previous, entry), stored)) {
        found.add(Fault.ofEntry("CHANGED", entry.seq()));
      }
      Anchor anchor = anchored.at(entry.seq());
      if (anchor != null && !anchor.hash().equals(HexFormat.of().formatHex(stored))) {
        found.add(Fault.ofEntry("FORKED", entry.seq()));
      }
      // What follows is judged by what is stored here, so that one change is one fault.
      previous = stored;
      expected = entry.seq() + 1;
    }
    return expected - 1;
  }

  /** Anchors by the entry they stand for. */
  static final class NavigableAnchors {

    private final TreeMap<Long, Anchor> bySeq = new TreeMap<>();

    void add(Anchor anchor) {
      bySeq.put(anchor.seq(), anchor);
    }

    @Nullable Anchor at(long seq) {
      return bySeq.get(seq);
    }

    List<Anchor> after(long seq) {
      return List.copyOf(bySeq.tailMap(seq, false).values());
    }

    boolean isEmpty() {
      return bySeq.isEmpty();
    }

    int size() {
      return bySeq.size();
    }

    @Nullable Anchor newest() {
      Map.Entry<Long, Anchor> newest = bySeq.lastEntry();
      return newest == null ? null : newest.getValue();
    }
  }
}
