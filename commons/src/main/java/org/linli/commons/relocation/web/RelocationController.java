package org.linli.commons.relocation.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.relocation.RelocationState;
import org.linli.commons.relocation.RelocationStore;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${linli.api}/relocation")
class RelocationController {

  private final FabricHolder fabric;
  private final RelocationStore store;

  RelocationController(FabricHolder fabric, RelocationStore store) {
    this.fabric = fabric;
    this.store = store;
  }

  /** The state as the contract has it. */
  record Shown(
      long relocatedTo,
      @Nullable Long newest,
      RelocationState.Phase state,
      Instant since,
      @Nullable String error) {}

  @GetMapping
  ResponseEntity<Shown> getRelocation() {
    RelocationState state = store.find();
    Long newest = fabric.find().map(Fabric::version).orElse(null);
    // What the loop has not seen yet is still to be done.
    boolean behind =
        state.phase() == RelocationState.Phase.CURRENT
            && newest != null
            && newest != state.relocatedTo();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new Shown(
                state.relocatedTo(),
                newest,
                behind ? RelocationState.Phase.RUNNING : state.phase(),
                state.since(),
                state.error()));
  }
}
