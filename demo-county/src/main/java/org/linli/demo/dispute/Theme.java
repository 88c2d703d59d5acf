package org.linli.demo.dispute;

import java.util.function.IntToDoubleFunction;
import org.linli.demo.placing.Ground;

/**
 * One story of the county: where it plays, what about, when, and how hard it is.
 *
 * @param share of all disputes of the three years, before shares are made to add up to one
 * @param red how often such a dispute is RED; YELLOW is three times as often
 * @param course how strong it is on a day, counted from {@link Seasons#FIRST}
 */
record Theme(double share, Ground ground, Mix mix, double red, IntToDoubleFunction course) {

  double strength(int day) {
    double sum = 0;
    for (var entry : mix.shares().entrySet()) {
      sum += entry.getValue() * Seasons.factor(entry.getKey(), day);
    }
    return sum * course.applyAsDouble(day) * Seasons.attendance(day);
  }
}
