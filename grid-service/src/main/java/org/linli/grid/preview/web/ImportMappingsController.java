package org.linli.grid.preview.web;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.fabric.Area;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.importing.ImportRefused;
import org.linli.commons.importing.Mapping;
import org.linli.commons.problem.ProblemException;
import org.linli.grid.api.ImportMappingsApi;
import org.linli.grid.api.model.MappingToRemember;
import org.linli.grid.api.model.RememberedMapping;
import org.linli.grid.api.model.RememberedMappings;
import org.linli.grid.boundary.Trials;
import org.linli.grid.preview.MappingStore;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Remembered mappings. */
@RestController
class ImportMappingsController implements ImportMappingsApi {

  private final MappingStore store;
  private final Trials trials;
  private final FabricHolder holder;
  private final ImportWords words;
  private final Clock clock;

  ImportMappingsController(
      MappingStore store, Trials trials, FabricHolder holder, ImportWords words, Clock clock) {
    this.store = store;
    this.trials = trials;
    this.holder = holder;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public ResponseEntity<RememberedMappings> listImportMappings(@Nullable String area) {
    if (area != null) {
      require(area);
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new RememberedMappings(store.list(area).stream().map(words::remembered).toList()));
  }

  @Override
  public ResponseEntity<RememberedMapping> rememberImportMapping(MappingToRemember request) {
    String text = words.json(request.getMapping());
    Mapping mapping;
    try {
      mapping = trials.mapping(text.getBytes(StandardCharsets.UTF_8));
    } catch (ImportRefused e) {
      throw ProblemException.badRequest(e.violations());
    }
    String name = request.getName().strip();
    if (name.isEmpty()) {
      throw ProblemException.badField("name", "required");
    }
    Area area = require(request.getArea());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            words.remembered(
                store.save(
                    new org.linli.grid.preview.RememberedMapping(
                        UuidCreator.getTimeOrderedEpochPlus1(),
                        area.code(),
                        name,
                        mapping.target(),
                        text,
                        clock.instant()),
                    area.path())));
  }

  @Override
  public ResponseEntity<Void> forgetImportMapping(UUID id) {
    if (!store.delete(id)) {
      throw ProblemException.notFound();
    }
    return ResponseEntity.noContent().build();
  }

  /** An area that the caller administers; any other is as if it were not there. */
  private Area require(String code) {
    Fabric fabric = holder.current();
    OptionalInt index = fabric.findArea(code);
    if (index.isPresent()) {
      Area area = fabric.areas().get(index.getAsInt());
      if (CurrentAccess.require().covers(area.path(), fabric)) {
        return area;
      }
    }
    throw ProblemException.notFound();
  }
}
