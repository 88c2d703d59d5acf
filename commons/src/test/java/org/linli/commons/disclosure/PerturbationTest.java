package org.linli.commons.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PerturbationTest {

  private static final int RECORDS = 20_000;

  private final Random random = new Random(11);

  @Test
  void refusesAThresholdBelowThree() {
    assertThatThrownBy(() -> new DisclosureControl(2)).hasMessageContaining("at least 3");
  }

  /** The vectors that the authors of SipHash publish: key and message are 0, 1, 2 …. */
  @Test
  void theKeyedHashIsSipHash() {
    byte[] key = new byte[KeyedHash.KEY_BYTES];
    for (int i = 0; i < key.length; i++) {
      key[i] = (byte) i;
    }
    KeyedHash hash = new KeyedHash(key);
    assertThat(hash.of(0x0706050403020100L)).isEqualTo(0x93f5f5799a932462L);
    assertThat(hash.of(0x0706050403020100L, 0x0f0e0d0c0b0a0908L)).isEqualTo(0x3f2acc7f57c29bdbL);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 7, 10, 20, 50})
  void everyRowOfTheTableIsADistributionThatIsRightOnAverage(int threshold) {
    PerturbationTable table = PerturbationTable.of(threshold);
    for (int count = 1; count < 3 * threshold + 10; count++) {
      int[] deviations = table.deviations(count);
      double[] probabilities = table.probabilities(count);
      double sum = 0;
      double mean = 0;
      double square = 0;
      for (int i = 0; i < deviations.length; i++) {
        int shown = count + deviations[i];
        assertThat(shown == 0 || shown >= threshold).as(count + " as " + shown).isTrue();
        assertThat(Math.abs(deviations[i])).isLessThanOrEqualTo(table.max());
        assertThat(probabilities[i]).isPositive();
        sum += probabilities[i];
        mean += probabilities[i] * deviations[i];
        square += probabilities[i] * deviations[i] * deviations[i];
      }
      assertThat(sum).isCloseTo(1, within(1e-9));
      assertThat(mean).isCloseTo(0, within(1e-8));
      if (threshold == 3 || count > table.max() + 4 * threshold) {
        assertThat(square).isCloseTo(table.variance(), within(1e-8));
      }
      assertThat(square).isLessThanOrEqualTo(table.variance() + 1e-8);
    }
  }

  /** Among all distributions of these moments none has a greater entropy: small detours lose. */
  @Test
  void noOtherDistributionOfTheSameMomentsHasMoreEntropy() {
    PerturbationTable table = PerturbationTable.of(3);
    for (int count = 1; count < 12; count++) {
      int[] d = table.deviations(count);
      double[] p = table.probabilities(count);
      double best = entropy(p);
      for (int run = 0; run < 200; run++) {
        double[] detour = detour(d);
        double[] other = p.clone();
        boolean possible = true;
        for (int i = 0; i < p.length; i++) {
          other[i] += 1e-3 * detour[i];
          possible &= other[i] > 0;
        }
        assertThat(!possible || entropy(other) <= best + 1e-9).isTrue();
      }
    }
  }

  @Test
  void whatIsShownHasTheDistributionOfTheTable() {
    Perturbation perturbation = new DisclosureControl(3).perturbation(secret(1));
    for (int count : new int[] {1, 2, 3, 7, 40}) {
      long sum = 0;
      double square = 0;
      for (int run = 0; run < RECORDS; run++) {
        long shown = perturbation.shown(count, keys(perturbation, count));
        assertThat(shown == 0 || shown >= 3).isTrue();
        sum += shown;
        square += (shown - count) * (double) (shown - count);
      }
      assertThat((double) sum / RECORDS).isCloseTo(count, within(0.06));
      assertThat(square / RECORDS).isCloseTo(perturbation.variance(), within(0.2));
    }
  }

  @Test
  void nothingIsShownAsNothingAndTheSameRecordsAsTheSameNumber() {
    Perturbation one = new DisclosureControl(3).perturbation(secret(1));
    Perturbation copy = new DisclosureControl(3).perturbation(secret(1));
    Perturbation other = new DisclosureControl(3).perturbation(secret(2));
    assertThat(one.shown(0, 12)).isZero();
    int different = 0;
    for (int run = 0; run < 1000; run++) {
      long high = random.nextLong();
      long low = random.nextLong();
      assertThat(copy.recordKey(high, low)).isEqualTo(one.recordKey(high, low));
      int key = one.recordKey(high, low);
      assertThat(copy.shown(9, key)).isEqualTo(one.shown(9, key));
      different += other.recordKey(high, low) == key ? 0 : 1;
    }
    assertThat(different).isGreaterThan(990);
    assertThatThrownBy(() -> new DisclosureControl(3).perturbation(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** One record more shifts the number shown by nothing that could be learned once and for all. */
  @Test
  void oneRecordMoreMovesEveryCountByAnother() {
    Perturbation perturbation = new DisclosureControl(3).perturbation(secret(3));
    int record = perturbation.recordKey(1, 2);
    double sum = 0;
    double square = 0;
    for (int run = 0; run < RECORDS; run++) {
      int keys = keys(perturbation, 20);
      long more = perturbation.shown(21, keys + record) - perturbation.shown(20, keys) - 1;
      sum += more;
      square += (double) more * more;
    }
    assertThat(sum / RECORDS).isCloseTo(0, within(0.06));
    assertThat(square / RECORDS).isCloseTo(2 * perturbation.variance(), within(0.35));
  }

  private int keys(Perturbation perturbation, int records) {
    int keys = 0;
    for (int i = 0; i < records; i++) {
      keys += perturbation.recordKey(random.nextLong(), random.nextLong());
    }
    return keys;
  }

  private static byte[] secret(int seed) {
    byte[] secret = new byte[Perturbation.SECRET_BYTES];
    new Random(seed).nextBytes(secret);
    return secret;
  }

  private static double entropy(double[] probabilities) {
    return -Arrays.stream(probabilities).map(p -> p * Math.log(p)).sum();
  }

  /** A change of probabilities that leaves sum, mean and mean square as they are. */
  private double[] detour(int[] deviations) {
    double[] detour = random.doubles(deviations.length, -1, 1).toArray();
    for (int round = 0; round < 400; round++) {
      for (int power = 0; power <= 2; power++) {
        double product = 0;
        double norm = 0;
        for (int i = 0; i < detour.length; i++) {
          double weight = Math.pow(deviations[i], power);
          product += detour[i] * weight;
          norm += weight * weight;
        }
        for (int i = 0; i < detour.length; i++) {
          detour[i] -= product / norm * Math.pow(deviations[i], power);
        }
      }
    }
    return detour;
  }
}
