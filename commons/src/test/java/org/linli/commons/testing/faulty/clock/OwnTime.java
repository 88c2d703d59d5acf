package org.linli.commons.testing.faulty.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

final class OwnTime {
  private OwnTime() {}

  static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Shanghai"));
  }

  static Clock clock() {
    return Clock.systemUTC();
  }

  static LocalDate fine(Clock clock) {
    return LocalDate.now(clock);
  }
}
