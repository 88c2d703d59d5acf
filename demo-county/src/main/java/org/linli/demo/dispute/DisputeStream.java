package org.linli.demo.dispute;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.linli.demo.Rng;
import org.linli.demo.county.County;
import org.linli.demo.placing.Placement;

/** Tells the disputes of three years in the order they came in, a day in memory at a time. */
public final class DisputeStream {

  /** Takes one dispute after the other. */
  public interface Sink {
    void accept(Dispute dispute) throws IOException;
  }

  private static final Category[] CATEGORIES = Category.values();

  private final List<Theme> themes;
  private final Placement placement;
  private final double[][] strength;
  private final double[] total = new double[Seasons.DAYS];
  private final Rng rng;

  public DisputeStream(County county, long seed) {
    this.themes = Themes.of(county, seed);
    this.placement = new Placement(county.grids(), seed);
    this.rng = Rng.of(seed, "disputes");
    this.strength = new double[themes.size()][Seasons.DAYS];
    for (int t = 0; t < themes.size(); t++) {
      double sum = 0;
      for (int day = 0; day < Seasons.DAYS; day++) {
        strength[t][day] = themes.get(t).strength(day);
        sum += strength[t][day];
      }
      for (int day = 0; day < Seasons.DAYS; day++) {
        strength[t][day] *= themes.get(t).share() / sum;
        total[day] += strength[t][day];
      }
    }
  }

  /** Exactly {@code count} disputes. */
  public void tell(int count, Sink sink) throws IOException {
    double whole = Arrays.stream(total).sum();
    double upTo = 0;
    int told = 0;
    int year = 0;
    int number = 0;
    for (int day = 0; day < Seasons.DAYS; day++) {
      upTo += total[day];
      int until = day == Seasons.DAYS - 1 ? count : (int) Math.round(count * upTo / whole);
      if (Seasons.FIRST.plusDays(day).getYear() != year) {
        year = Seasons.FIRST.plusDays(day).getYear();
        number = 0;
      }
      long firstId = (990_102L * 10_000 + year) * 100_000_000L + number + 1;
      tellDay(day, until - told, firstId, sink);
      number += until - told;
      told = until;
    }
  }

  private void tellDay(int day, int count, long firstId, Sink sink) throws IOException {
    int[] seconds = new int[count];
    for (int i = 0; i < count; i++) {
      seconds[i] = officeSecond();
    }
    Arrays.sort(seconds);
    double[] themeUpTo = new double[themes.size()];
    double[][] categoryUpTo = new double[themes.size()][];
    double sum = 0;
    for (int t = 0; t < themeUpTo.length; t++) {
      sum += strength[t][day];
      themeUpTo[t] = sum;
      categoryUpTo[t] = categories(themes.get(t).mix(), day);
    }
    for (int i = 0; i < count; i++) {
      int t = pick(themeUpTo);
      Category category = CATEGORIES[pick(categoryUpTo[t])];
      Progress progress = Progress.of(category, themes.get(t).red(), day, rng);
      long position = placement.in(themes.get(t).ground().pick(rng), rng);
      sink.accept(
          new Dispute(
              firstId + i,
              category,
              progress.level(),
              progress.status(),
              day,
              seconds[i],
              progress.closedDay(),
              closing(progress, day, seconds[i]),
              position));
    }
  }

  private int closing(Progress progress, int day, int second) {
    int at = officeSecond();
    return progress.closedDay() == day ? Math.max(at, Math.min(second + 1800, 86_399)) : at;
  }

  private int officeSecond() {
    double hour =
        rng.chance(0.55) ? 10 + 1.2 * rng.nextGaussian() : 15.7 + 1.8 * rng.nextGaussian();
    return (int) (Math.clamp(hour, 6.5, 22) * 3600);
  }

  private int pick(double[] upTo) {
    double at = rng.nextDouble() * upTo[upTo.length - 1];
    int i = 0;
    while (i < upTo.length - 1 && upTo[i] <= at) {
      i++;
    }
    return i;
  }

  private static double[] categories(Mix mix, int day) {
    double[] out = new double[CATEGORIES.length];
    for (Map.Entry<Category, Double> share : mix.shares().entrySet()) {
      out[share.getKey().ordinal()] = share.getValue() * Seasons.factor(share.getKey(), day);
    }
    for (int i = 1; i < out.length; i++) {
      out[i] += out[i - 1];
    }
    return out;
  }
}
