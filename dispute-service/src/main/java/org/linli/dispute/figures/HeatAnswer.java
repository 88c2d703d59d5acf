package org.linli.dispute.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Cells with their counts; those shown as empty are left out. */
public final class HeatAnswer {

  private final HeatQuery query;
  private final @Nullable Noise noise;
  private final List<String> codes = new ArrayList<>();
  private final List<OptionalLong> counts = new ArrayList<>();
  private int withheld;
  private long sum;
  private long total;

  HeatAnswer(HeatQuery query, Optional<Noise> noise) {
    this.query = query;
    this.noise = noise.orElse(null);
  }

  /**
   * Adds a cell.
   *
   * @param shown empty where it is withheld
   */
  void add(String code, long count, OptionalLong shown) {
    codes.add(code);
    counts.add(shown);
    withheld += shown.isPresent() ? 0 : 1;
    sum += count;
  }

  void setTotal(long newTotal) {
    total = newTotal;
  }

  /** The sum of the cells, with those that are withheld. */
  long sum() {
    return sum;
  }

  public HeatQuery query() {
    return query;
  }

  /** How far counts are from the true ones; empty where they are told as they are. */
  public Optional<Noise> noise() {
    return Optional.ofNullable(noise);
  }

  public int size() {
    return codes.size();
  }

  public String code(int cell) {
    return codes.get(cell);
  }

  /** The count, or empty where it is withheld. */
  public OptionalLong count(int cell) {
    return counts.get(cell);
  }

  public int withheld() {
    return withheld;
  }

  /** Of what the answer covers. */
  public long total() {
    return total;
  }
}
