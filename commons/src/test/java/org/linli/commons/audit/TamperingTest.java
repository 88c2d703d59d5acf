package org.linli.commons.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody who owns the database tampers with the chain, a thousand times, each time starting from
 * an untouched one. The seed is printed where one is not found.
 */
class TamperingTest {

  private static final int ENTRIES = 120;
  private static final int TAMPERINGS = 1000;

  /** A new value for each column but its number. */
  private static final Map<String, String> OTHER_VALUES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("at", "at + interval '1 microsecond'"),
              Map.entry("actor", "actor || 'x'"),
              Map.entry("action", "case action when 'READ' then 'EVENT' else 'READ' end"),
              Map.entry("kind", "kind || ' '"),
              Map.entry("subject_kind", "'STAFF'"),
              Map.entry("county_code", "''"),
              Map.entry("path", "null"),
              Map.entry("subject_id", "gen_random_uuid()"),
              Map.entry("label", "null"),
              Map.entry("field_groups", "array_append(field_groups, '')"),
              Map.entry("purpose", "'handling'"),
              Map.entry("origin", "''"),
              Map.entry("detail", "'{\"a\":\"b\"}'"),
              Map.entry("hash", "set_byte(hash, 7, (get_byte(hash, 7) + 1) % 256)")));

  @TempDir private static Path folder;

  private static AnchoredChain trial;

  @BeforeAll
  static void prepare() throws Exception {
    trial = new AnchoredChain(folder);
    for (int n = 0; n < 6; n++) {
      trial.add(ENTRIES / 6);
      trial.anchor();
    }
    try (Connection owner = trial.database.asOwner().getConnection();
        Statement statement = owner.createStatement()) {
      statement.execute("alter table audit_entry disable trigger user");
      statement.execute("alter table audit_entry no force row level security");
      statement.execute("alter table audit_entry drop constraint audit_entry_pkey");
      statement.execute("alter table audit_entry drop constraint audit_entry_seq_check");
      statement.execute(
          """
          create function rehash(first bigint, last bigint) returns void language plpgsql as $$
          declare
            link bytea := coalesce((select hash from audit_entry where seq = first - 1), ''::bytea);
            one audit_entry;
          begin
            for one in select * from audit_entry where seq between first and last order by seq loop
              link := audit_hash(link, one);
              update audit_entry set hash = link where seq = one.seq;
            end loop;
          end $$
          """);
    }
  }

  @Test
  void anUntouchedChainIsIntact() throws Exception {
    AuditFindings findings = trial.verification().check();
    assertThat(findings.faults()).isEmpty();
    assertThat(findings.entries()).isEqualTo(ENTRIES);
    assertThat(findings.anchors()).isEqualTo(6);
    assertThat(findings.newestAnchor()).isNotNull();
  }

  @Test
  void everyOneOfAThousandRandomTamperingsIsFound() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Map<String, Integer> found = new TreeMap<>();
    try (Connection owner = trial.database.asOwner().getConnection()) {
      owner.setAutoCommit(false);
      for (int n = 0; n < TAMPERINGS; n++) {
        String way = tamper(owner, random);
        AuditFindings findings = trial.verification().check(owner);
        assertThat(findings.intact()).as("seed %d, tampering %d: %s", seed, n, way).isFalse();
        found.merge(way.split(":", 2)[0], 1, Integer::sum);
        owner.rollback();
      }
    }
    assertThat(found).as("every way was tried").hasSize(9);
    assertThat(trial.verification().check().faults()).isEmpty();
  }

  @Test
  void everyRandomTamperingWithTheAnchorsIsFound() throws Exception {
    List<String> untouched = Files.readAllLines(trial.lines());
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    try {
      for (int n = 0; n < 300; n++) {
        List<String> lines = new ArrayList<>(untouched);
        int line = random.nextInt(lines.size());
        switch (random.nextInt(4)) {
          case 0 -> lines.set(line, changed(lines.get(line), random));
          case 1 -> lines.remove(random.nextInt(lines.size() - 1));
          case 2 -> Collections.swap(lines, line, (line + 1) % lines.size());
          default -> lines.add(line, lines.get(random.nextInt(lines.size())));
        }
        Files.write(trial.lines(), lines);
        assertThat(trial.verification().check().intact())
            .as("seed %d, tampering %d: %s", seed, n, lines)
            .isFalse();
      }
    } finally {
      Files.write(trial.lines(), untouched);
    }
    assertThat(trial.verification().check().faults()).isEmpty();
  }

  @Test
  void whatIsWrongIsNamedWithItsPlace() throws Exception {
    try (Connection owner = trial.database.asOwner().getConnection()) {
      owner.setAutoCommit(false);
      assertThat(faults(owner, "update audit_entry set purpose = 'x' where seq = 17"))
          .containsExactly("CHANGED 17");
      assertThat(faults(owner, "delete from audit_entry where seq between 30 and 32"))
          .containsExactly("MISSING 30");
      assertThat(faults(owner, "delete from audit_entry where seq > 110"))
          .containsExactly("TRUNCATED 120");
      assertThat(
              faults(
                  owner,
                  "update audit_entry set purpose = 'x' where seq = 61",
                  "select rehash(61, 120)"))
          .containsExactly("FORKED 80", "FORKED 100", "FORKED 120");
    }
  }

  private static List<String> faults(Connection owner, String... tamperings) throws Exception {
    for (String tampering : tamperings) {
      execute(owner, tampering);
    }
    List<String> faults =
        trial.verification().check(owner).faults().stream()
            .map(fault -> fault.code() + " " + fault.seq())
            .toList();
    owner.rollback();
    return faults;
  }

  private static String tamper(Connection owner, Random random) throws SQLException {
    int one = 1 + random.nextInt(ENTRIES);
    int other = 1 + (one + random.nextInt(ENTRIES - 1)) % ENTRIES;
    switch (random.nextInt(9)) {
      case 0 -> {
        List<String> columns = List.copyOf(OTHER_VALUES.keySet());
        String column = columns.get(random.nextInt(columns.size()));
        execute(owner, set(column, one));
        return "changed: " + column + " of " + one;
      }
      case 1 -> {
        execute(owner, "delete from audit_entry where seq = " + one);
        return "deleted: " + one;
      }
      case 2 -> {
        int to = one + random.nextInt(20);
        execute(owner, "delete from audit_entry where seq between " + one + " and " + to);
        return "range deleted: " + one + " to " + to;
      }
      case 3 -> {
        String swap =
            "update audit_entry set seq = case seq when %1$d then %2$d else %1$d end where seq in (%1$d, %2$d)";
        execute(owner, swap.formatted(one, other));
        return "swapped: " + one + " and " + other;
      }
      case 4 -> {
        execute(owner, "delete from audit_entry where seq >= " + one);
        return "cut off: from " + one;
      }
      case 5 -> {
        execute(owner, "delete from audit_entry where seq = " + one);
        execute(owner, "update audit_entry set seq = seq - 1 where seq > " + one);
        return "closed up: after " + one;
      }
      case 6 -> {
        int to = one + random.nextInt(ENTRIES - one + 1);
        execute(owner, "delete from audit_entry where seq = " + one);
        execute(owner, "update audit_entry set seq = seq - 1 where seq > " + one);
        execute(owner, "select rehash(" + one + ", " + to + ")");
        return "closed up and linked anew: after " + one + ", to " + to;
      }
      case 7 -> {
        List<String> columns = new ArrayList<>(OTHER_VALUES.keySet());
        columns.remove("hash");
        String column = columns.get(random.nextInt(columns.size()));
        execute(owner, set(column, one));
        execute(owner, "select rehash(" + one + ", " + ENTRIES + ")");
        return "rewritten to the end: " + column + " from " + one;
      }
      default -> {
        execute(owner, "update audit_entry set seq = seq + 1 where seq >= " + one);
        execute(
            owner,
            """
            insert into audit_entry select %d, at, 'forged', action, kind, subject_kind, county_code, path, subject_id,
              label, field_groups, purpose, origin, detail, hash from audit_entry where seq = %d
            """
                .formatted(one, one == 1 ? 2 : one - 1));
        execute(owner, "select rehash(" + one + ", " + (ENTRIES + 1) + ")");
        return "put in between: at " + one;
      }
    }
  }

  private static String set(String column, int seq) {
    return "update audit_entry set %s = %s where seq = %d"
        .formatted(column, OTHER_VALUES.get(column), seq);
  }

  /** One character of the line becomes another one. */
  private static String changed(String line, Random random) {
    int place = random.nextInt(line.length());
    char other = line.charAt(place) == '7' ? '8' : '7';
    return line.substring(0, place) + other + line.substring(place + 1);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
