package org.linli.person.campaign;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.linli.commons.disclosure.DisclosureControl;

/**
 * How far a campaign is, as counts that may be told: a number of one grid below the threshold is
 * withheld, none like one or two, and a total is withheld where it would tell which it is.
 *
 * @param grids all that the reader reaches, in the order of the tree
 */
public record Progress(int threshold, Counts total, List<GridCounts> grids) {

  public Progress {
    grids = List.copyOf(grids);
  }

  /** What is counted. */
  public enum Count {
    OVERDUE_PROMISES,
    WAITING_FOR_WORKER,
    ASKED,
    CARDS,
    VISITED,
    LETTERS,
    WISHES,
    SOLVED,
    NOT_SOLVED;

    long of(CampaignStore.GridCounts counts) {
      return switch (this) {
        case OVERDUE_PROMISES -> counts.overduePromises();
        case WAITING_FOR_WORKER -> counts.waitingForWorker();
        case ASKED -> counts.asked();
        case CARDS -> counts.cards();
        case VISITED -> counts.visited();
        case LETTERS -> counts.letters();
        case WISHES -> counts.wishes();
        case SOLVED -> counts.solved();
        case NOT_SOLVED -> counts.notSolved();
      };
    }
  }

  /** Numbers that may be told; one that is not there is withheld. */
  public record Counts(Map<Count, Long> numbers) {
    public Counts {
      numbers = Map.copyOf(numbers);
    }
  }

  public record GridCounts(String grid, Counts counts) {}

  /** Counts of grids through disclosure control. */
  public static Progress of(List<CampaignStore.GridCounts> exact, DisclosureControl control) {
    List<Map<Count, Long>> shown = new ArrayList<>();
    exact.forEach(grid -> shown.add(new EnumMap<>(Count.class)));
    Map<Count, Long> total = new EnumMap<>(Count.class);
    for (Count count : Count.values()) {
      long[] small =
          exact.stream().mapToLong(count::of).filter(n -> n < control.threshold()).toArray();
      for (int i = 0; i < exact.size(); i++) {
        long number = count.of(exact.get(i));
        if (number >= control.threshold()) {
          shown.get(i).put(count, number);
        }
      }
      if (!tells(small, control.threshold())) {
        total.put(count, exact.stream().mapToLong(count::of).sum());
      }
    }
    List<GridCounts> grids = new ArrayList<>();
    for (int i = 0; i < exact.size(); i++) {
      grids.add(new GridCounts(exact.get(i).grid(), new Counts(shown.get(i))));
    }
    return new Progress(control.threshold(), new Counts(total), grids);
  }

  /**
   * Whether the sum of what is withheld says too much: that there is hardly anybody, or that there
   * is somebody in each of the grids because the others could not hold as many.
   */
  private static boolean tells(long[] small, int threshold) {
    long sum = LongStream.of(small).sum();
    return small.length > 0 && (sum < threshold || sum > (small.length - 1L) * (threshold - 1L));
  }
}
