package org.linli.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How many of something are done in a second; the median of several rounds. */
final class Pace {

  /** One round; its result is kept, so that the work cannot be left out. */
  @FunctionalInterface
  interface Round {
    Object run() throws Exception;
  }

  private final List<Double> aSecond = new ArrayList<>();
  private volatile Object last = this;

  void measure(boolean counts, int count, Round round) throws Exception {
    long start = System.nanoTime();
    last = round.run();
    long end = System.nanoTime();
    if (counts) {
      aSecond.add(count * 1e9 / (end - start));
    }
  }

  double median() {
    List<Double> sorted = new ArrayList<>(aSecond);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  double ratio(Pace other) {
    return median() / other.median();
  }

  @Override
  public String toString() {
    return String.format(
        "%,12.0f a second (%,.0f-%,.0f)",
        median(), Collections.min(aSecond), Collections.max(aSecond));
  }
}
