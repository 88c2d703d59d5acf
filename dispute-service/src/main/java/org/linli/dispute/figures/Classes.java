package org.linli.dispute.figures;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.TriageLevel;

/**
 * How a filter is put together when its counts are perturbed: of each of category, level and status
 * either all or single ones, never some at once. Else there would be as many counts with a matter
 * in them as there are sets of categories, each with another deviation.
 */
final class Classes {

  /** By what matters are told apart in an answer. */
  enum By {
    NOTHING,
    CATEGORY,
    LEVEL,
    STATUS
  }

  private static final int CATEGORIES = 128;

  /** The value of a class of which matters are not told apart by anything. */
  private static final int[] ANY = {-1};

  private final int[] classOfAttributes = new int[Attributes.VALUES];
  private final int[] groups;
  private final int[] values;

  private Classes(int[] groups, int[] values) {
    this.groups = groups;
    this.values = values;
  }

  static Classes of(FactFilter filter, By by) {
    int[] categories = values(filter.categories(), by == By.CATEGORY, CATEGORIES);
    int[] levels =
        values(ordinals(filter.levels(), 1), by == By.LEVEL, TriageLevel.values().length + 1);
    int[] statuses =
        values(ordinals(filter.statuses(), 0), by == By.STATUS, DisputeStatus.values().length);
    int[] told =
        switch (by) {
          case NOTHING -> ANY;
          case CATEGORY -> categories;
          case LEVEL -> levels;
          case STATUS -> statuses;
        };
    int[] groups = new int[categories.length * levels.length * statuses.length];
    Classes classes = new Classes(groups, told);
    for (int number = 0; number < groups.length; number++) {
      int category = number / (levels.length * statuses.length);
      int level = number / statuses.length % levels.length;
      int status = number % statuses.length;
      groups[number] =
          switch (by) {
            case NOTHING -> 0;
            case CATEGORY -> category;
            case LEVEL -> level;
            case STATUS -> status;
          };
    }
    for (int packed = 0; packed < Attributes.VALUES; packed++) {
      int category = place(categories, Attributes.category(packed));
      int level = place(levels, Attributes.level(packed));
      int status = place(statuses, Attributes.status(packed));
      boolean counted = category >= 0 && level >= 0 && status >= 0;
      classes.classOfAttributes[packed] =
          counted ? (category * levels.length + level) * statuses.length + status : -1;
    }
    return classes;
  }

  /** How many there are. */
  int size() {
    return groups.length;
  }

  /** The class of a matter, -1 where it is not counted. */
  int of(char attribute) {
    return classOfAttributes[attribute];
  }

  /** Which row of an answer a class is counted in. */
  int group(int number) {
    return groups[number];
  }

  /** What the rows of an answer stand for: ordinals of categories or statuses, levels from 1. */
  int[] values() {
    return values.clone();
  }

  private static Set<Integer> ordinals(Set<? extends Enum<?>> chosen, int shift) {
    return Set.copyOf(chosen.stream().map(one -> one.ordinal() + shift).toList());
  }

  private static int[] values(Set<Integer> chosen, boolean told, int all) {
    if (chosen.isEmpty()) {
      return told ? IntStream.range(0, all).toArray() : ANY;
    }
    return chosen.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  private static int place(int[] values, int value) {
    return values[0] < 0 ? 0 : Math.max(-1, Arrays.binarySearch(values, value));
  }
}
