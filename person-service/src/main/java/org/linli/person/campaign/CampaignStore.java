package org.linli.person.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Grid;

/** Where campaigns are kept; works inside a transaction, see {@link HouseholdStore#together}. */
public interface CampaignStore {

  /** Opens one, once for each key. */
  Campaign insert(Campaign campaign, @Nullable String idempotencyKey);

  Optional<Campaign> find(String code);

  /** Those that lie below, at or above one of these paths; the latest first. */
  List<Campaign> list(List<String> paths, int limit);

  boolean end(Campaign campaign);

  /** Counts of one grid. */
  record GridCounts(
      String grid,
      String path,
      long overduePromises,
      long waitingForWorker,
      long asked,
      long cards,
      long visited,
      long letters,
      long wishes,
      long solved,
      long notSolved) {

    /** Nobody asked there. */
    static GridCounts none(Grid grid) {
      return new GridCounts(grid.code(), grid.path(), 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
  }

  /** Counts of the grids below these paths; as Linli itself, for disclosure control. */
  List<GridCounts> counts(String campaign, List<String> paths, LocalDate on);
}
