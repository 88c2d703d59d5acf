package org.linli.place.premises;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.linli.commons.settings.Settings;

/** Tells other features what became of premises. */
public final class PremisesListeners {

  private final Supplier<List<PremisesMerged>> merged;
  private final Supplier<List<PremisesMoved>> moved;
  private final Settings settings;

  /**
   * Tells these.
   *
   * @param merged asked for late, because they may need what needs this
   */
  public PremisesListeners(
      Supplier<List<PremisesMerged>> merged,
      Supplier<List<PremisesMoved>> moved,
      Settings settings) {
    this.merged = merged;
    this.moved = moved;
    this.settings = settings;
  }

  void merged(UUID from, Premises into) {
    PremisesRef ref = ref(into, settings.current(PremisesKinds.KIND));
    merged.get().forEach(listener -> listener.merged(from, ref));
  }

  void moved(Premises premises) {
    PremisesRef ref = ref(premises, settings.current(PremisesKinds.KIND));
    moved.get().forEach(listener -> listener.moved(ref));
  }

  /** What other features see. */
  public static PremisesRef ref(Premises premises, PremisesKinds kinds) {
    Integer own = premises.facts().inspectionDays();
    return new PremisesRef(
        premises.id(),
        premises.number(),
        premises.facts().name(),
        premises.facts().kind(),
        premises.site().location().county(),
        premises.site().location().path(),
        premises.site().location().gridCode(),
        premises.site().lon(),
        premises.site().lat(),
        premises.facts().business().department(),
        own != null ? own : intervalDays(kinds, premises.facts().kind()),
        premises.isOpen());
  }

  /** That of the kind; a year where it is no more. */
  public static int intervalDays(PremisesKinds kinds, String kind) {
    return kinds.find(kind).map(PremisesKinds.Kind::inspectionDays).orElse(365);
  }
}
