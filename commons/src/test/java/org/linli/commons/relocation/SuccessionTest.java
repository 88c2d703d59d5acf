package org.linli.commons.relocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.commons.testing.TestFabric;

class SuccessionTest {

  private final List<Long> asked = new ArrayList<>();

  @Test
  void whatIsThereIsItselfAndNobodyIsAsked() {
    Succession succession = succession(5, 4);
    assertThat(succession.find("T1V1"))
        .contains(new Succession.Home("T1V1", "C", "/C/T1/T1V1/", false));
    assertThat(succession.find("T2V1G2").orElseThrow().grid()).isTrue();
    assertThat(asked).isEmpty();
  }

  @Test
  void successorsOfSuccessorsAreFollowedToWhatIsThere() {
    Succession succession =
        succession(
            5,
            1,
            ended(2, "OLD", "/C/T1/T1V1/OLD/", "OLDER", "T2V1G1"),
            ended(4, "OLDER", "/C/T1/T1V1/OLDER/", "T1V2G1", "T1V1G1"));
    assertThat(succession.find("OLD").orElseThrow().code()).isEqualTo("T1V2G1");
    assertThat(asked).containsExactly(1L);
  }

  @Test
  void withoutASuccessorItIsTheAreaAroundOrWhatBecameOfThat() {
    Succession succession =
        succession(
            5,
            1,
            ended(2, "LOST", "/C/T1/T1V1/LOST/"),
            ended(3, "DEEP", "/C/T2/GONE/DEEP/"),
            ended(3, "GONE", "/C/T2/GONE/"),
            ended(3, "ROOT", "/ROOT/"),
            ended(3, "UNKNOWN", null));
    assertThat(succession.find("LOST").orElseThrow().path()).isEqualTo("/C/T1/T1V1/");
    assertThat(succession.find("DEEP").orElseThrow().path()).isEqualTo("/C/T2/");
    assertThat(succession.find("ROOT")).isEmpty();
    assertThat(succession.find("UNKNOWN")).isEmpty();
  }

  @Test
  void oneThatEndedTwiceFollowsTheLaterAndACircleEnds() {
    Succession succession =
        succession(
            9,
            1,
            ended(2, "X", "/C/T1/T1V1/X/", "T1V1G1"),
            ended(6, "X", "/C/T1/T1V1/X/", "T1V1G2"),
            ended(3, "A", "/C/T1/A/", "B"),
            ended(4, "B", "/C/T1/B/", "A"));
    assertThat(succession.find("X").orElseThrow().code()).isEqualTo("T1V1G2");
    assertThat(succession.find("A")).isEmpty();
  }

  @Test
  void allIsAskedForOnceWhereTheNewestChangesDoNotTell() {
    Succession succession = succession(9, 7, ended(3, "LONG", "/C/T1/T1V1/LONG/", "T1V1G1"));
    assertThat(succession.find("LONG").orElseThrow().code()).isEqualTo("T1V1G1");
    assertThat(succession.find("NEVER")).isEmpty();
    assertThat(asked).containsExactly(7L, 0L);
  }

  @Test
  void whatEndsAfterTheFabricAtHandIsNotKnownYet() {
    assertThat(succession(5, 0, ended(6, "LATER", "/C/T1/LATER/", "T1")).find("LATER")).isEmpty();
    assertThat(asked).containsExactly(0L);
  }

  private Succession succession(long version, long followedTo, EndedUnit... told) {
    return new Succession(
        TestFabric.version(version),
        since -> {
          asked.add(since);
          return List.of(told).stream().filter(unit -> unit.version() > since).toList();
        },
        followedTo);
  }

  private static EndedUnit ended(
      long version, String code, @Nullable String path, String... successors) {
    return new EndedUnit(version, code, path, List.of(successors));
  }
}
