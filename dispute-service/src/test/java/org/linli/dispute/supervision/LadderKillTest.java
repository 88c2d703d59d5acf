package org.linli.dispute.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.dispute.DisputeApplication;
import org.linli.dispute.Service;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.TriageLevel;

/** Two real processes climb at once; one of them is killed without warning in the middle of it. */
class LadderKillTest {

  private static final int MATTERS = 40;
  private static final Duration START = Duration.ofMinutes(5);

  private static Town town;

  @BeforeAll
  static void start() {
    town = new Town();
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @Test
  void aKilledCopyLeavesNothingHalfDoneAndTheOtherGoesOn() throws Exception {
    List<Matter> matters = new ArrayList<>();
    for (int n = 0; n < MATTERS; n++) {
      matters.add(town.assigned(TriageLevel.RED));
    }
    Process killed = copy("killed");
    Process survivor = copy("survivor");
    try {
      town.service.await(START, () -> hasStarted("killed") && hasStarted("survivor"));
      town.asOwner(
          "duty",
          "update duty set due_at = now() - interval '30 days', opened_at = now() - interval '60 days'");
      town.service.await(() -> taken() > 3);
      killed.destroyForcibly().waitFor();
      assertThat(killed.exitValue()).as("killed, not ended").isEqualTo(128 + 9);
      int when = taken();
      assertThat(when).as("killed in the middle").isLessThan(3 * MATTERS);
      town.service.await(() -> taken() == 3 * MATTERS);
    } finally {
      killed.destroyForcibly();
      survivor.destroyForcibly().waitFor();
    }
    for (Matter matter : matters) {
      assertThat(town.rungs(matter.id())).containsExactly("CHECK_IN 1", "CHECK_IN 2", "CHECK_IN 3");
    }
    assertThat(
            town.rows(
                "select count(*) from notice where template like 'duty_%' group by dispute_id having count(*) <> 6"))
        .as("nobody was told twice or not at all")
        .isEmpty();
    assertThat(
            town.rows(
                "select count(*) from dispute_event where kind like 'LADDER_%' group by dispute_id having count(*) <> 3"))
        .as("the time lines agree")
        .isEmpty();
  }

  private static int taken() {
    return Integer.parseInt(town.rows("select count(*) from escalation").getFirst());
  }

  private static boolean hasStarted(String name) {
    try {
      return Files.readString(log(name)).contains("Started DisputeApplication");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path log(String name) {
    return Path.of("target", "ladder-" + name + ".log");
  }

  private static Process copy(String name) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                DisputeApplication.class.getName()));
    command.addAll(Service.arguments(town.peers, town.database, "linli.ladder-every=200ms"));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log(name).toFile())
        .start();
  }
}
