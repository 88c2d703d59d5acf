package org.linli.portal.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeasureTest {

  /** 81 of 263 is 30.8 %, with 25.53 … 36.62 %. */
  @Test
  void aShareIsInWholePercentAndItsIntervalIsRoundedOutwards() {
    assertThat(Measure.SHARE.of(81, 263)).isEqualTo(new Value(31, 25, 37));
  }

  /** 10 overdue of 200 open are 5, with 2.39 … 9.20 for each hundred. */
  @Test
  void promisesAreForEachHundred() {
    assertThat(Measure.PER_HUNDRED.of(10, 200)).isEqualTo(new Value(5, 2, 10));
  }

  /** 10 shifts for 2,000 households are 5.0, with 2.39 … 9.20 for each thousand. */
  @Test
  void shiftsAreForEachThousandInTenths() {
    assertThat(Measure.PER_THOUSAND.of(10, 2_000)).isEqualTo(new Value(5.0, 2.3, 9.2));
  }

  @Test
  void whatIsWholeStaysWhole() {
    assertThat(Measure.SHARE.of(0, 20)).isEqualTo(new Value(0, 0, 17));
    assertThat(Measure.SHARE.of(20, 20)).isEqualTo(new Value(100, 83, 100));
  }

  /** From the value nobody can tell whether 19 of 20 or 38 of 40 were counted. */
  @Test
  void oneMoreOrLessOfManyIsTheSameValue() {
    assertThat(Measure.SHARE.of(171, 200).value()).isEqualTo(Measure.SHARE.of(172, 200).value());
  }
}
