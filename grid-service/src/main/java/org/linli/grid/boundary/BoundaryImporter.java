package org.linli.grid.boundary;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.importing.ImportRun;
import org.linli.commons.importing.Importer;
import org.linli.commons.importing.MappingShape;
import org.springframework.stereotype.Component;

/**
 * Imports areas and grids: reads the whole file, checks it against the published tree, stores what
 * is new or differs and publishes a new version, all in one transaction.
 */
@Component
class BoundaryImporter implements Importer {

  private static final int MOST_TRIES = 20;

  private final BoundaryStore store;
  private final FabricHolder holder;
  private final ImportTrail trail;

  BoundaryImporter(BoundaryStore store, FabricHolder holder, ImportTrail trail) {
    this.store = store;
    this.holder = holder;
    this.trail = trail;
  }

  @Override
  public List<MappingShape> shapes() {
    return List.of(
        MappingShape.of("areas")
            .required("feature.code", "feature.name")
            .optional("feature.nameEn", "feature.level", "feature.parent", "feature.households")
            .setting("attribution")
            .parents()
            .ofPlacesOnly()
            .forFeatures(),
        MappingShape.of("grids")
            .required("feature.code", "feature.name")
            .optional("feature.nameEn", "feature.kind", "feature.parent", "feature.households")
            .setting("attribution")
            .parents()
            .ofPlacesOnly()
            .forFeatures());
  }

  @Override
  public void run(ImportRun run) throws IOException {
    List<Candidate> candidates = new CandidateReader(run).read();
    run.progress().at(0.5);
    inside(
        run,
        work -> store.write(run.starter(), work),
        whole -> {
          BoundaryImport.Changed changed = whole.store(candidates);
          if (changed != null) {
            trail.published(run, changed);
          }
        });
    holder.refresh();
  }

  /**
   * Does all that an import does and undoes it.
   *
   * @param wait how long for others who publish
   * @throws org.linli.commons.importing.ImportRefused where the file as a whole cannot be read
   */
  Trial attempt(ImportRun run, Duration wait) throws IOException {
    List<Candidate> candidates = new CandidateReader(run).read();
    try {
      inside(
          run,
          work -> store.attempt(run.starter(), wait, work),
          whole -> {
            throw new Over(whole.attempt(candidates));
          });
      throw new IllegalStateException("a trial was stored");
    } catch (Over over) {
      return over.trial;
    }
  }

  /** Ends a trial, and with it its transaction. */
  private static final class Over extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Trial trial;

    Over(Trial trial) {
      super(null, null, false, false);
      this.trial = trial;
    }
  }

  /** The tree is checked in memory; where somebody published since, it is fetched again first. */
  private void inside(
      ImportRun run,
      Predicate<Function<BoundaryStore.Session, Boolean>> transaction,
      Consumer<BoundaryImport> work) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      holder.refresh();
      Fabric fabric = holder.current();
      boolean done =
          transaction.test(
              session -> {
                if (session.lockVersion() != fabric.version()) {
                  return false;
                }
                work.accept(new BoundaryImport(session, fabric, run));
                return true;
              });
      if (done) {
        return;
      }
    }
    throw new IllegalStateException("the published version changed " + MOST_TRIES + " times");
  }
}
