package org.linli.grid.boundary;

import java.io.IOException;
import java.util.List;
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

  BoundaryImporter(BoundaryStore store, FabricHolder holder) {
    this.store = store;
    this.holder = holder;
  }

  @Override
  public List<MappingShape> shapes() {
    return List.of(
        MappingShape.of("areas")
            .required("feature.code", "feature.name")
            .optional("feature.nameEn", "feature.level", "feature.parent", "feature.households")
            .setting("attribution")
            .parents()
            .forFeatures(),
        MappingShape.of("grids")
            .required("feature.code", "feature.name")
            .optional("feature.nameEn", "feature.kind", "feature.parent", "feature.households")
            .setting("attribution")
            .parents()
            .forFeatures());
  }

  @Override
  public void run(ImportRun run) throws IOException {
    List<Candidate> candidates = new CandidateReader(run).read();
    run.progress().at(0.5);
    // The tree is checked in memory; where somebody published since, it is fetched again first.
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      holder.refresh();
      Fabric fabric = holder.current();
      boolean stored =
          store.write(
              run.starter(),
              session -> {
                if (session.lockVersion() != fabric.version()) {
                  return false;
                }
                new BoundaryImport(session, fabric, run).store(candidates);
                return true;
              });
      if (stored) {
        holder.refresh();
        return;
      }
    }
    throw new IllegalStateException("the published version changed " + MOST_TRIES + " times");
  }
}
