package org.linli.portal.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalsTest {

  /** Newcombe (1998), table I, method 3. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void sharesHaveTheIntervalsThatNewcombePrinted(long of, long n, double low, double high) {
    assertThat(Intervals.ofShare(of, n).low()).isCloseTo(low, within(5e-5));
    assertThat(Intervals.ofShare(of, n).high()).isCloseTo(high, within(5e-5));
  }

  @Test
  void allOfThemHasTheMirroredIntervalOfNone() {
    assertThat(Intervals.ofShare(20, 20).low()).isCloseTo(1 - 0.1611, within(5e-5));
    assertThat(Intervals.ofShare(20, 20).high()).isEqualTo(1);
  }

  /**
   * By hand: 10 · (1 − 1/90 − 1.959964/(3·√10))³ = 10 · 0.782292³ = 4.7874, and 11 · (1 − 1/99 +
   * 1.959964/(3·√11))³ = 11 · 1.186882³ = 18.3912. The exact Poisson interval is 4.795 … 18.390.
   */
  @Test
  void ratesHaveByarsInterval() {
    assertThat(Intervals.ofRate(10, 1).low()).isCloseTo(4.7874, within(1e-3));
    assertThat(Intervals.ofRate(10, 1).high()).isCloseTo(18.3912, within(1e-3));
    assertThat(Intervals.ofRate(10, 200).low()).isCloseTo(4.7874 / 200, within(1e-5));
  }

  /** By hand: 1 · (1 − 1/9 + 1.959964/3)³ = 1.542210³ = 3.6680. */
  @Test
  void noEventLeavesRoomForSome() {
    assertThat(Intervals.ofRate(0, 100).low()).isZero();
    assertThat(Intervals.ofRate(0, 100).high()).isCloseTo(0.036680, within(1e-5));
  }
}
