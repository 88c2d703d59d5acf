package org.linli.grid.boundary;

import java.util.Map;
import org.linli.commons.audit.Audit;
import org.linli.commons.importing.ImportRun;
import org.linli.grid.trail.FabricTrail;
import org.springframework.stereotype.Component;

/** Puts on record what files published, inside the transaction that does, by who sent them. */
@Component
final class ImportTrail {

  private final FabricTrail trail;

  ImportTrail(FabricTrail trail) {
    this.trail = trail;
  }

  void published(ImportRun run, BoundaryImport.Changed changed) {
    tell(
        run,
        "BOUNDARIES_IMPORTED",
        changed.path(),
        Map.of(
            "areas",
            Integer.toString(changed.areas()),
            "grids",
            Integer.toString(changed.grids())));
  }

  void published(ImportRun run, String path, BoundaryStore.Replaced replaced) {
    tell(
        run,
        "CONTEXT_IMPORTED",
        path,
        Map.of(
            "added", Integer.toString(replaced.added()),
            "removed", Integer.toString(replaced.removed())));
  }

  private void tell(ImportRun run, String kind, String path, Map<String, String> detail) {
    Audit.asActor(
        run.starter().viewer().username(),
        () -> trail.tell(kind, new FabricTrail.Subject("IMPORT", path, run.id()), detail));
  }
}
