package org.linli.dispute.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.commons.disclosure.DisclosureControl;
import org.linli.commons.disclosure.Perturbation;
import org.linli.commons.disclosure.ViewerFigures;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.testing.TestFabric;

/**
 * An attacker who may ask for every window, area and category wants to know whether there was a
 * matter in a grid on a day. What they gain is the largest difference, over all rules of the form
 * "there was one where my estimate is above x", of being right where there was one and being wrong
 * where there was none: 1 for somebody who sees exact counts, 0 for somebody who guesses.
 */
class DifferencingTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final int DAYS = 31;
  private static final int CATEGORIES = 3;
  private static final Fabric FABRIC = TestFabric.version(1);
  private static final int GRIDS = FABRIC.grids().size();

  /** How far a share of some hundred days may be from the probability that it stands for. */
  private static final double BY_CHANCE = 0.08;

  private final Random random = new Random(17);
  private final int[][][] truth = new int[GRIDS][DAYS][CATEGORIES];

  @Test
  void windowsThatDifferByADayDoNotTellTheDay() {
    Figures figures = month(150);
    assertThat(gainOfDifferences(figures, true)).isEqualTo(1);
    assertThat(gainOfDifferences(figures, false)).isLessThan(allowed() + BY_CHANCE);
  }

  /**
   * The attack that broke the Australian TableBuilder (Asghar and Kaafar 2020): many pairs of
   * questions that differ by the same matters, each with another deviation; their mean is the
   * truth. Here all pairs say the same, or nearly: there is nothing to average over.
   */
  @Test
  void averagingOverAllWindowsTellsNoMoreThanOnePair() {
    Figures figures = month(150);
    List<Double> scores = new ArrayList<>();
    List<Boolean> present = new ArrayList<>();
    int distinct = 0;
    for (int grid = 0; grid < GRIDS; grid++) {
      for (int day = 1; day < DAYS - 1; day++) {
        List<Long> differences = new ArrayList<>();
        for (int before = 1; before < 150; before++) {
          LocalDate from = FIRST.minusDays(before);
          differences.add(
              count(figures, false, grid, from, day + 1) - count(figures, false, grid, from, day));
        }
        distinct = Math.max(distinct, (int) differences.stream().distinct().count());
        scores.add(differences.stream().mapToLong(Long::longValue).average().orElseThrow());
        present.add(Arrays.stream(truth[grid][day]).sum() > 0);
      }
    }
    assertThat(distinct).isEqualTo(1);
    assertThat(gain(scores, present)).isLessThan(allowed() + BY_CHANCE);
  }

  /**
   * Asks everything there is to ask about the month, of every grid, village, town and category, and
   * finds what fits all answers best: 48 counts have a given matter in them, and that is what many
   * looks at it are worth: about 0.56, where one look at the count itself gains 0.3.
   */
  @Test
  void allAnswersTogetherTellLittle() {
    double exact = gainOfLeastSquares(true);
    double perturbed = gainOfLeastSquares(false);
    assertThat(exact).isCloseTo(1, within(1e-9));
    assertThat(perturbed).isLessThan(0.65);
  }

  @Test
  void theSameQuestionHasTheSameAnswerInEveryCopy() {
    Figures one = month(200);
    Figures copy = again.figures();
    for (int grid = 0; grid < GRIDS; grid++) {
      for (int day = 0; day < DAYS; day++) {
        assertThat(count(copy, false, grid, FIRST.plusDays(day), day + 1))
            .isEqualTo(count(one, false, grid, FIRST.plusDays(day), day + 1));
      }
    }
  }

  /** However sums are put together, they are right on average. */
  @Test
  void sumsOfPartsAreRightOnAverage() {
    double sum = 0;
    int runs = 100;
    for (int run = 0; run < runs; run++) {
      InMemoryFacts facts = new InMemoryFacts("run " + run);
      for (int n = 0; n < 40; n++) {
        facts.add("T1V1G1", FIRST.plusDays(n % DAYS), 1);
      }
      sum +=
          facts
              .figures()
              .snapshot(FABRIC, new Reader(List.of("/"), false))
              .tree(filter(FIRST.plusDays(2), DAYS, Set.of()))
              .count(0);
    }
    assertThat(sum / runs).isCloseTo(36, within(1.6));
  }

  private InMemoryFacts again = new InMemoryFacts("secret");

  private Figures month(int matters) {
    InMemoryFacts facts = new InMemoryFacts("secret");
    for (int n = 0; n < matters; n++) {
      int grid = random.nextInt(GRIDS);
      int day = random.nextInt(DAYS);
      int category = random.nextInt(CATEGORIES);
      facts.add(FABRIC.grids().get(grid).code(), FIRST.plusDays(day), category);
      truth[grid][day][category]++;
    }
    // What else is known of the grids, so that windows from earlier days are different sets.
    for (int before = 1; before < 300; before++) {
      facts.add(FABRIC.grids().get(before % GRIDS).code(), FIRST.minusDays(before), 0);
    }
    again = new InMemoryFacts("secret");
    again.facts().addAll(facts.facts());
    return facts.figures();
  }

  private double gainOfDifferences(Figures figures, boolean exact) {
    List<Double> scores = new ArrayList<>();
    List<Boolean> present = new ArrayList<>();
    for (int grid = 0; grid < GRIDS; grid++) {
      for (int day = 1; day < DAYS; day++) {
        long with = count(figures, exact, grid, FIRST, day + 1);
        long without = count(figures, exact, grid, FIRST, day);
        scores.add((double) (with - without));
        present.add(Arrays.stream(truth[grid][day]).sum() > 0);
      }
    }
    return gain(scores, present);
  }

  /**
   * What the table gives away to somebody who looks straight at the count of a grid and a day:
   * nothing is always shown as nothing, 1 in 78 cases of 100, 2 in 47.
   */
  private double allowed() {
    Perturbation perturbation = new DisclosureControl(3).perturbation(again.secret());
    double shown = 0;
    int there = 0;
    for (int[][] days : truth) {
      for (int[] categories : days) {
        int count = Arrays.stream(categories).sum();
        there += count > 0 ? 1 : 0;
        for (int run = 0; run < 200; run++) {
          shown += perturbation.shown(count, random.nextInt()) > 0 ? 1 / 200.0 : 0;
        }
      }
    }
    return shown / there;
  }

  private double gainOfLeastSquares(boolean exact) {
    for (int[][] days : truth) {
      for (int[] categories : days) {
        Arrays.fill(categories, 0);
      }
    }
    Figures figures = month(250);
    LeastSquares best = new LeastSquares(GRIDS * DAYS * CATEGORIES);
    Figures.Snapshot snapshot = figures.snapshot(FABRIC, new Reader(List.of("/"), exact));
    for (int from = 0; from < DAYS; from++) {
      for (int to = from + 1; to <= DAYS; to++) {
        for (int category = -1; category < CATEGORIES; category++) {
          Set<Integer> asked = category < 0 ? Set.of() : Set.of(category);
          ViewerFigures tree = snapshot.tree(filter(FIRST.plusDays(from), to, asked));
          for (int node = 0; node < FABRIC.parents().length; node++) {
            best.add(members(node, from, to, category), tree.count(node));
          }
        }
      }
    }
    double[] estimates = best.solve();
    List<Double> scores = new ArrayList<>();
    List<Boolean> present = new ArrayList<>();
    for (int i = 0; i < estimates.length; i++) {
      scores.add(estimates[i]);
      present.add(truth[i / CATEGORIES / DAYS][i / CATEGORIES % DAYS][i % CATEGORIES] > 0);
    }
    return gain(scores, present);
  }

  private static List<Integer> members(int node, int from, int to, int category) {
    List<Integer> members = new ArrayList<>();
    for (int grid = 0; grid < GRIDS; grid++) {
      if (liesIn(FABRIC.nodeOfGrid(grid), node)) {
        for (int day = from; day < to; day++) {
          for (int c = 0; c < CATEGORIES; c++) {
            if (category < 0 || c == category) {
              members.add((grid * DAYS + day) * CATEGORIES + c);
            }
          }
        }
      }
    }
    return members;
  }

  private static boolean liesIn(int node, int in) {
    int above = node;
    while (above >= 0 && above != in) {
      above = FABRIC.parents()[above];
    }
    return above == in;
  }

  private static long count(Figures figures, boolean exact, int grid, LocalDate from, int toDay) {
    return figures
        .snapshot(FABRIC, new Reader(List.of("/"), exact))
        .tree(filter(from, toDay, Set.of()))
        .count(FABRIC.nodeOfGrid(grid));
  }

  private static FactFilter filter(LocalDate from, int toDay, Set<Integer> categories) {
    return new FactFilter(from, FIRST.plusDays(toDay), categories, Set.of(), Set.of());
  }

  private static double gain(List<Double> scores, List<Boolean> present) {
    long there = present.stream().filter(p -> p).count();
    long notThere = present.size() - there;
    Map<Double, int[]> byScore = new HashMap<>();
    for (int i = 0; i < scores.size(); i++) {
      byScore
          .computeIfAbsent(rounded(scores.get(i)), score -> new int[2])[present.get(i) ? 1 : 0]++;
    }
    double best = 0;
    double right = 0;
    double wrong = 0;
    for (double score : byScore.keySet().stream().sorted((a, b) -> Double.compare(b, a)).toList()) {
      right += byScore.get(score)[1] / (double) there;
      wrong += byScore.get(score)[0] / (double) notThere;
      best = Math.max(best, Math.abs(right - wrong));
    }
    return best;
  }

  private static double rounded(double score) {
    return Math.round(score * 1e6) / 1e6;
  }

  /** Values whose sums over given members are closest to given numbers. */
  private static final class LeastSquares {

    private static final double RIDGE = 1e-6;

    private final double[][] normal;
    private final double[] right;

    LeastSquares(int unknowns) {
      normal = new double[unknowns][unknowns];
      right = new double[unknowns];
      for (int i = 0; i < unknowns; i++) {
        normal[i][i] = RIDGE;
      }
    }

    /** Large sums are worth less: they have more parts that deviate. */
    void add(List<Integer> members, double sum) {
      double weight = 1.0 / members.size();
      for (int i : members) {
        right[i] += weight * sum;
        for (int j : members) {
          normal[i][j] += weight;
        }
      }
    }

    double[] solve() {
      int n = right.length;
      for (int pivot = 0; pivot < n; pivot++) {
        for (int row = pivot + 1; row < n; row++) {
          double factor = normal[row][pivot] / normal[pivot][pivot];
          if (factor != 0) {
            for (int column = pivot; column < n; column++) {
              normal[row][column] -= factor * normal[pivot][column];
            }
            right[row] -= factor * right[pivot];
          }
        }
      }
      double[] solution = new double[n];
      for (int row = n - 1; row >= 0; row--) {
        double rest = right[row];
        for (int column = row + 1; column < n; column++) {
          rest -= normal[row][column] * solution[column];
        }
        solution[row] = rest / normal[row][row];
      }
      return solution;
    }
  }
}
