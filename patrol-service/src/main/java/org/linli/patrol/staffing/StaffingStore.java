package org.linli.patrol.staffing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where needs are kept and people are counted. */
public interface StaffingStore {

  <T> T together(Supplier<T> work);

  Optional<StaffingNeeds> find(String area);

  /** The needs of all areas below these paths, in the order of the tree. */
  List<StaffingNeeds> below(List<String> paths);

  /** False where another version is in force by now; 0 was seen where there is none. */
  boolean set(StaffingNeeds needs, int seen);

  /** The times of all people below these paths that touch a period, whosever they are. */
  List<Presence> presences(List<String> paths, Instant from, Instant until);

  /** How the rota of a period was kept, by team. */
  List<RotaFigures> figures(List<String> paths, Instant from, Instant until, Instant now);

  /**
   * One person's time, without saying whose.
   *
   * @param planned null for one that nobody planned
   * @param there null for nobody came
   */
  record Presence(String path, @Nullable Span planned, @Nullable Span there) {}

  /** A time; without end while it lasts. */
  record Span(Instant from, @Nullable Instant until) {

    boolean touches(Instant begin, Instant end) {
      return from.isBefore(end) && (until == null || until.isAfter(begin));
    }
  }
}
