package org.linli.place.dutypoint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;

/** Where duty points are kept. All but the first two work in the transaction that is running. */
public interface DutyPointStore {

  /** One transaction as the viewer of the request. */
  <T> T together(Supplier<T> work);

  /** One transaction with this access. */
  <T> T together(Access access, Supplier<T> work);

  /**
   * Which are listed.
   *
   * @param paths below any of these
   * @param kinds empty for all
   * @param state null for all but those removed
   * @param words part of name, number or address
   */
  record Filter(
      List<String> paths,
      Set<String> kinds,
      DutyPoint.@Nullable State state,
      @Nullable String words) {
    public Filter {
      paths = List.copyOf(paths);
      kinds = Set.copyOf(kinds);
    }
  }

  Optional<DutyPoint> find(UUID id);

  /**
   * Some of them by number.
   *
   * @param after number of the last one seen
   */
  List<DutyPoint> list(Filter filter, @Nullable String after, int limit);

  /** Does the work unless it was done under this key before. */
  UUID once(@Nullable String key, String request, Supplier<UUID> work);

  /** Enters many; those whose id is there already are left as they are. */
  int insert(List<DutyPoint> points);

  /**
   * Puts a new state in the place of the old.
   *
   * @return false where somebody else was quicker
   */
  boolean update(DutyPoint point, int seen);

  /** Every one there is, for a new fabric; waits for other copies of the service. */
  List<DutyPoint> allLocked();
}
