package org.linli.dispute.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.linli.commons.disclosure.Hierarchy;
import org.linli.commons.disclosure.Perturbation;
import org.linli.dispute.figures.CalendarParts.Part;
import org.linli.dispute.figures.Results.Mark;

/**
 * Counts matters by node of a forest, told apart by an attribute and by marks, exactly or
 * perturbed. A row of a result is a group and a mark: {@code group * marks + mark}.
 */
final class Tally {

  private final Facts facts;
  private final Places places;
  private final Hierarchy forest;
  private final List<Mark> marks;

  /** Where in the forest a matter is. */
  @FunctionalInterface
  interface Places {

    /** The leaf, or -1 where a matter is not counted. */
    int leaf(int grid, int cell);
  }

  /** A tally; the leaves of the forest, where matters are, have no children. */
  Tally(Facts facts, Places places, Hierarchy forest, List<Mark> marks) {
    this.facts = facts;
    this.places = places;
    this.forest = forest;
    this.marks = List.copyOf(marks);
  }

  long[][] exact(FactFilter filter, Classes classes) {
    Part window = new Part(filter.fromDay(), filter.toDay());
    long[][] leaves = new long[classes.values().length * marks.size()][forest.size()];
    for (Matters matters : byClass(window, classes)) {
      matters.addTo(leaves);
    }
    return Arrays.stream(leaves).map(forest::sums).toArray(long[][]::new);
  }

  long[][] perturbed(FactFilter filter, Classes classes, Perturbation perturbation) {
    BlockSums[] sums = new BlockSums[classes.values().length * marks.size()];
    Arrays.setAll(sums, row -> new BlockSums(forest, perturbation));
    for (Part part : CalendarParts.of(filter.from(), filter.to())) {
      for (Matters matters : byClass(part, classes)) {
        matters.addTo(sums);
      }
    }
    return Arrays.stream(sums).map(BlockSums::shown).toArray(long[][]::new);
  }

  /** The matters of a stretch of days, one list a class that has any. */
  private List<Matters> byClass(Part part, Classes classes) {
    Matters[] found = new Matters[classes.size()];
    List<Matters> some = new ArrayList<>();
    facts.forEach(
        part.from(),
        part.to(),
        (grid, cell, attribute, result, key, weight) -> {
          int number = classes.of(attribute);
          int leaf = number < 0 ? -1 : places.leaf(grid, cell);
          if (leaf < 0) {
            return;
          }
          Matters matters = found[number];
          if (matters == null) {
            matters = new Matters(classes.group(number));
            found[number] = matters;
            some.add(matters);
          }
          matters.add(leaf, result, key, weight);
        });
    return some;
  }

  /** Matters of one stretch of days and one class: four numbers each. */
  private final class Matters {

    private static final int WIDTH = 4;

    private final int group;
    private int[] rows = new int[16 * WIDTH];
    private int size;

    Matters(int group) {
      this.group = group;
    }

    void add(int leaf, int result, int key, int weight) {
      if (size == rows.length) {
        rows = Arrays.copyOf(rows, size * 2);
      }
      rows[size++] = leaf;
      rows[size++] = result;
      rows[size++] = key;
      rows[size++] = weight;
    }

    void addTo(long[][] leaves) {
      for (int number = 0; number < marks.size(); number++) {
        int mask = marks.get(number).mask();
        int value = marks.get(number).value();
        long[] counts = leaves[group * marks.size() + number];
        for (int i = 0; i < size; i += WIDTH) {
          if ((rows[i + 1] & mask) == value) {
            counts[rows[i]] += rows[i + 3];
          }
        }
      }
    }

    void addTo(BlockSums[] sums) {
      for (int number = 0; number < marks.size(); number++) {
        Mark mark = marks.get(number);
        BlockSums block = sums[group * marks.size() + number];
        for (int i = 0; i < size; i += WIDTH) {
          if (mark.admits(rows[i + 1])) {
            block.add(rows[i], rows[i + 2], rows[i + 3]);
          }
        }
        block.endBlock();
      }
    }
  }
}
