package org.linli.dispute.figures;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.linli.dispute.matter.Category;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.TriageLevel;

/**
 * An attribute by which an answer tells matters apart, and how its values are called there: the
 * code of a category, the name of a level or a status, {@value #NONE} for matters without.
 */
public final class Codes {

  public static final String NONE = "NONE";

  private final Classes.By by;

  /** By value of {@link Classes#values}; the order of an answer is {@link #inOrder}. */
  private final Function<Integer, String> names;

  private final List<String> inOrder;

  private Codes(Classes.By by, Function<Integer, String> names, List<String> inOrder) {
    this.by = by;
    this.names = names;
    this.inOrder = List.copyOf(inOrder);
  }

  public static Codes ofCategories(List<Category> categories) {
    return new Codes(
        Classes.By.CATEGORY,
        ordinal ->
            categories.stream()
                .filter(category -> category.ordinal() == ordinal)
                .map(Category::code)
                .findFirst()
                .orElse(NONE),
        categories.stream().map(Category::code).toList());
  }

  public static Codes ofLevels() {
    List<String> levels = List.of("RED", "YELLOW", "BLUE", NONE);
    return new Codes(
        Classes.By.LEVEL,
        value -> value == 0 ? NONE : TriageLevel.values()[value - 1].name(),
        levels);
  }

  public static Codes ofStatuses() {
    List<String> statuses = List.of(DisputeStatus.values()).stream().map(Enum::name).toList();
    return new Codes(Classes.By.STATUS, statuses::get, statuses);
  }

  Classes.By by() {
    return by;
  }

  String code(int value) {
    return names.apply(value);
  }

  <T> Comparator<T> order(Function<T, String> codeOf) {
    return Comparator.comparingInt(one -> inOrder.indexOf(codeOf.apply(one)));
  }
}
