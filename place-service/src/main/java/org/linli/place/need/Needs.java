package org.linli.place.need;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** All that patrols should know of, from the features that know it. */
public final class Needs {

  private final Supplier<List<NeedSource>> needs;
  private final Supplier<List<WhereaboutsSource>> whereabouts;
  private final Clock clock;

  /**
   * Asks these.
   *
   * @param needs asked for late, because they may need much
   */
  public Needs(
      Supplier<List<NeedSource>> needs,
      Supplier<List<WhereaboutsSource>> whereabouts,
      Clock clock) {
    this.needs = needs;
    this.whereabouts = whereabouts;
    this.clock = clock;
  }

  /** By path and id, so that the same is said the same way. */
  public List<Need> needs() {
    LocalDate today = LocalDate.now(clock);
    return needs.get().stream()
        .flatMap(source -> source.needs(today).stream())
        .sorted(Comparator.comparing(Need::path).thenComparing(Need::id))
        .toList();
  }

  /** By id. */
  public List<Whereabouts> whereabouts() {
    return whereabouts.get().stream()
        .flatMap(source -> source.whereabouts().stream())
        .sorted(Comparator.comparing(Whereabouts::id))
        .toList();
  }
}
