package org.linli.person.campaign;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.linli.commons.disclosure.Disclosed;
import org.linli.commons.disclosure.DisclosureControl;

/**
 * How far a campaign is, as counts that may be told: a number of one grid above nothing and below
 * the threshold is withheld, and a total is withheld where it would give such a number away.
 *
 * @param grids those with anything at all, in the order of the tree
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
      Disclosed disclosed = control.disclosed(exact.stream().mapToLong(count::of).toArray());
      long[] withheld =
          LongStream.range(0, exact.size())
              .filter(i -> disclosed.onMap((int) i).isEmpty())
              .map(i -> disclosed.count((int) i))
              .toArray();
      for (int i = 0; i < exact.size(); i++) {
        OptionalLong number = disclosed.onMap(i);
        if (number.isPresent()) {
          shown.get(i).put(count, number.getAsLong());
        }
      }
      // One withheld number, or a few that are small together, could be worked out from the total.
      boolean telling = withheld.length == 1 || LongStream.of(withheld).sum() < control.threshold();
      if (withheld.length == 0 || !telling) {
        total.put(
            count, LongStream.range(0, exact.size()).map(i -> disclosed.count((int) i)).sum());
      }
    }
    List<GridCounts> grids = new ArrayList<>();
    for (int i = 0; i < exact.size(); i++) {
      grids.add(new GridCounts(exact.get(i).grid(), new Counts(shown.get(i))));
    }
    return new Progress(control.threshold(), new Counts(total), grids);
  }
}
