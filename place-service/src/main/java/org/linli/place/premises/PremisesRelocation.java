package org.linli.place.premises;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.linli.commons.access.Access;
import org.linli.commons.audit.Audit;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.relocation.FabricFollower;

/**
 * Gives premises their grids anew when a fabric comes. One that now lies outside every grid keeps
 * the grid it had, so that it is not lost.
 */
public final class PremisesRelocation implements FabricFollower {

  private final PremisesStore store;
  private final Sites sites;
  private final PremisesListeners listeners;
  private final Clock clock;

  public PremisesRelocation(
      PremisesStore store, Sites sites, PremisesListeners listeners, Clock clock) {
    this.store = store;
    this.sites = sites;
    this.listeners = listeners;
    this.clock = clock;
  }

  @Override
  public int follow(Fabric fabric) {
    return store.together(Access.ofService(Audit.LINLI), this::relocate);
  }

  private int relocate() {
    store.lockPlaces();
    List<PremisesStore.Placed> elsewhere = new ArrayList<>();
    store.forEachPlaced(
        placed -> {
          if (isElsewhere(placed)) {
            elsewhere.add(placed);
          }
        });
    elsewhere.forEach(this::move);
    return elsewhere.size();
  }

  private boolean isElsewhere(PremisesStore.Placed placed) {
    return sites
        .find(placed.shape() == null ? Sites.point(placed.lon(), placed.lat()) : placed.shape())
        .filter(
            site ->
                !site.location().path().equals(placed.path())
                    || !site.grids().equals(placed.grids()))
        .isPresent();
  }

  private void move(PremisesStore.Placed placed) {
    Premises before = store.find(placed.id()).orElseThrow();
    Site site = sites.find(before.site().shape()).orElseThrow();
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
  }
}
