package org.linli.dispute.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Cells with their counts; those shown as empty are left out. */
public final class HeatAnswer {

  private final HeatQuery query;
  private final List<String> codes = new ArrayList<>();
  private final List<OptionalLong> counts = new ArrayList<>();
  private int withheld;
  private OptionalLong total = OptionalLong.empty();

  HeatAnswer(HeatQuery query) {
    this.query = query;
  }

  void add(String code, OptionalLong count) {
    codes.add(code);
    counts.add(count);
    withheld += count.isPresent() ? 0 : 1;
  }

  void setTotal(OptionalLong newTotal) {
    total = newTotal;
  }

  /** The sum of the cells, which may be told where none of them is withheld. */
  OptionalLong sumOfShown() {
    return withheld > 0
        ? OptionalLong.empty()
        : OptionalLong.of(counts.stream().mapToLong(OptionalLong::getAsLong).sum());
  }

  public HeatQuery query() {
    return query;
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

  /** Of what the answer covers; empty where it would give a withheld count away. */
  public OptionalLong total() {
    return total;
  }
}
