package org.linli.patrol.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {

  @Test
  void whatTheLibraryWritesIsReadToTheMicrosecond() {
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      Instant at =
          Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000));
      Instant kept = at.truncatedTo(ChronoUnit.MICROS);
      assertThat(Timestamps.instant(Timestamps.micros(at.toString()))).isEqualTo(kept);
      assertThat(Timestamps.micros(at)).isEqualTo(Timestamps.micros(kept));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-04T09:10:11+08:00, 2026-05-04T01:10:11Z",
    "2026-05-04T01:10:11.5Z, 2026-05-04T01:10:11.5Z",
    "2026-05-04T01:10:11.1234567Z, 2026-05-04T01:10:11.123456Z",
    "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
    "1777856400000, 2026-05-04T01:00:00Z"
  })
  void otherFormsAreReadToo(String text, Instant expected) {
    assertThat(Timestamps.instant(Timestamps.micros(text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "2026",
        "2026-05-04",
        "2026-02-30T00:00:00Z",
        "2026-05-04T24:00:00Z",
        "2026-05-04T01:10:11.Z",
        "2026-05-04T01:10:1xZ",
        "2026-05-04T01:10:11",
        "-1",
        "12a",
        "9999999999999999"
      })
  void whatIsNoTimeIsNone(String text) {
    assertThat(Timestamps.micros(text)).isEqualTo(Timestamps.NONE);
  }
}
