package org.linli.place.premises;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.commons.access.Access;
import org.linli.commons.audit.Audit;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.relocation.FabricFollower;
import org.linli.commons.relocation.Succession;
import org.linli.commons.relocation.Successions;

/**
 * Gives premises their grids anew when a fabric comes. One that now lies outside every grid belongs
 * to the successor of the grid it was in, so that it is not lost.
 */
public final class PremisesRelocation implements FabricFollower {

  private final PremisesStore store;
  private final Sites sites;
  private final PremisesListeners listeners;
  private final Successions successions;
  private final Clock clock;

  public PremisesRelocation(
      PremisesStore store,
      Sites sites,
      PremisesListeners listeners,
      Successions successions,
      Clock clock) {
    this.store = store;
    this.sites = sites;
    this.listeners = listeners;
    this.successions = successions;
    this.clock = clock;
  }

  @Override
  public int follow(Fabric fabric) {
    Succession succession = successions.of(fabric);
    return store.together(Access.ofService(Audit.LINLI), () -> relocate(succession));
  }

  private int relocate(Succession succession) {
    store.lockPlaces();
    List<UUID> elsewhere = new ArrayList<>();
    store.forEachPlaced(
        placed -> {
          if (isElsewhere(placed)) {
            elsewhere.add(placed.id());
          }
        });
    return (int) elsewhere.stream().filter(id -> move(id, succession)).count();
  }

  private boolean isElsewhere(PremisesStore.Placed placed) {
    return sites
        .find(placed.shape() == null ? Sites.point(placed.lon(), placed.lat()) : placed.shape())
        .map(
            site ->
                !site.location().path().equals(placed.path())
                    || !site.grids().equals(placed.grids()))
        .orElse(true);
  }

  private boolean move(UUID id, Succession succession) {
    Premises before = store.find(id).orElseThrow();
    Site site =
        sites.find(before.site().shape()).orElseGet(() -> sites.after(before.site(), succession));
    if (site.location().equals(before.site().location())
        && site.grids().equals(before.site().grids())) {
      return false;
    }
    Premises after = before.with(before.facts(), site, before.standing());
    PremisesMoves.keep(
        store,
        listeners,
        before,
        after,
        new Revision(
            after.id(),
            after.version(),
            Revision.Kind.RELOCATED,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            Audit.LINLI,
            null,
            Changes.between(before, after)));
    return true;
  }
}
