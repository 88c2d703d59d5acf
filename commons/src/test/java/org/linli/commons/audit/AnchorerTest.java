package org.linli.commons.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anchors of a chain on a real PostgreSQL. */
class AnchorerTest {

  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir private Path folder;

  @Test
  void theEndOfTheChainIsAnchoredSoonAfterItMovedAndWhenTheServiceStops() throws Exception {
    AnchoredChain trial = new AnchoredChain(folder);
    Anchorer anchorer = anchorer(trial, folder);
    AuditWriter writer = new AuditWriter(trial.chain, anchorer::grown);
    anchorer.start();
    writer.start();
    Audit audit = new ChainedAudit(writer, () -> Circumstances.OF_A_CLOCK, CLOCK);
    audit.read(AuditSubject.account("a"), Set.of());
    await(() -> Files.exists(trial.lines()) && Files.readAllLines(trial.lines()).size() == 1);
    for (int n = 0; n < 20; n++) {
      audit.read(AuditSubject.account("b"), Set.of());
    }
    writer.stop();
    anchorer.stop();
    AuditFindings findings = trial.verification().check();
    assertThat(findings.faults()).isEmpty();
    assertThat(findings.newestAnchor()).isNotNull();
    assertThat(findings.newestAnchor().seq()).isEqualTo(21);
    assertThat(findings.anchors()).as("not one an entry").isLessThan(10);
  }

  @Test
  void aFolderThatIsNotThereIsToldAndLosesNoEntry() throws Exception {
    AnchoredChain trial = new AnchoredChain(folder);
    Path away = folder.resolve("away");
    Anchorer anchorer = anchorer(trial, away);
    AuditWriter writer = new AuditWriter(trial.chain, anchorer::grown);
    anchorer.start();
    writer.start();
    new ChainedAudit(writer, () -> Circumstances.OF_A_CLOCK, CLOCK)
        .read(AuditSubject.account("a"), Set.of());
    await(() -> anchorer.fault() != null);
    assertThat(trial.chain.head()).isPresent();
    assertThat(away).as("what should be mounted there is not made").doesNotExist();
    Files.createDirectory(away);
    await(() -> anchorer.fault() == null);
    writer.stop();
    anchorer.stop();
    assertThat(Files.readAllLines(away.resolve(AnchoredChain.SERVICE + ".jsonl"))).hasSize(1);
  }

  @Test
  void severalCopiesAppendToOneFileAndALineThatACrashLeftHalfWrittenIsMadeGood() throws Exception {
    AnchoredChain trial = new AnchoredChain(folder);
    List<Thread> copies = new ArrayList<>();
    for (int n = 0; n < 8; n++) {
      copies.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      for (int i = 0; i < 10; i++) {
                        trial.add(1);
                        trial.anchor();
                      }
                    } catch (java.io.IOException e) {
                      throw new AssertionError(e);
                    }
                  }));
    }
    for (Thread copy : copies) {
      copy.join();
    }
    assertThat(trial.verification().check().faults()).isEmpty();
    Files.writeString(trial.lines(), "{\"service\":\"tri", StandardOpenOption.APPEND);
    assertThat(trial.verification().check().faults())
        .extracting(AuditFindings.Fault::code)
        .containsExactly("ANCHOR_UNREADABLE");
    trial.add(1);
    trial.anchor();
    assertThat(trial.verification().check().faults()).isEmpty();
  }

  @Test
  void theCommandPrintsWhatItFoundAndFailsWhereTheChainIsBroken() throws Exception {
    AnchoredChain trial = new AnchoredChain(folder);
    trial.add(5);
    trial.anchor();
    Map<String, String> environment =
        Map.of(
            "LINLI_DB_URL", trial.database.jdbcUrl(),
            "LINLI_DB_APP_USER", trial.database.appUser(),
            "LINLI_DB_APP_PASSWORD", trial.database.password(trial.database.appUser()),
            "LINLI_AUDIT_ANCHORS", folder.toString());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(run(environment, out)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("5 entries, 1 anchors", "OK");
    try (var owner = trial.database.asOwner().getConnection();
        var statement = owner.createStatement()) {
      statement.execute("alter table audit_entry disable trigger user");
      statement.execute("alter table audit_entry no force row level security");
      statement.execute("delete from audit_entry where seq = 3");
    }
    assertThat(run(environment, out)).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("entry 3: missing", "BROKEN");
    Files.delete(folder.resolve(AnchorKeys.PUBLIC_FILE));
    assertThat(run(environment, out)).isEqualTo(2);
  }

  private static int run(Map<String, String> environment, ByteArrayOutputStream out) {
    return AuditVerificationCommand.run(
        new String[] {AnchoredChain.SERVICE},
        environment,
        new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  private static Anchorer anchorer(AnchoredChain trial, Path folder) {
    return new Anchorer(
        trial.chain,
        new AnchorFile(folder, AnchoredChain.SERVICE, trial.signingKey),
        CLOCK,
        Duration.ofMillis(100));
  }

  /** What may become true. */
  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(Condition condition) throws Exception {
    long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("waited in vain").isLessThan(until);
      Thread.sleep(20);
    }
  }
}
