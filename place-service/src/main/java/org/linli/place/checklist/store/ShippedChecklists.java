package org.linli.place.checklist.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.linli.commons.access.Access;
import org.linli.place.checklist.Bilingual;
import org.linli.place.checklist.Checklist;
import org.linli.place.checklist.ChecklistSection;
import org.linli.place.checklist.ChecklistState;
import org.linli.place.checklist.ChecklistStore;
import org.linli.place.checklist.ChecklistVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The checklists that the product comes with, published at the first start. One that is there stays
 * as it is, however the product changes: administrators decide what is asked.
 */
final class ShippedChecklists {

  static final List<String> CODES =
      List.of("hotel", "rental_building", "hazardous_goods", "fire_safety");

  private static final String LINLI = "linli";

  private final ChecklistStore store;
  private final Clock clock;

  ShippedChecklists(ChecklistStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  void publish() {
    for (String code : CODES) {
      JsonNode shipped = read(code);
      store.together(Access.ofService(LINLI), () -> publish(code, shipped));
    }
  }

  private boolean publish(String code, JsonNode shipped) {
    JsonNode department = shipped.get("department");
    Checklist.Head head =
        new Checklist.Head(
            new Bilingual(shipped.get("title").asString(), shipped.get("titleEn").asString()),
            shipped.get("kinds").valueStream().map(JsonNode::asString).toList(),
            department == null ? null : department.asString());
    if (!store.insert(code, head)) {
      return false;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    ChecklistVersion.Step step = new ChecklistVersion.Step(LINLI, now);
    List<ChecklistSection> sections = ChecklistJson.read(shipped.get("sections"));
    store.draft(
        new ChecklistVersion(
            code,
            1,
            ChecklistState.DRAFT,
            sections,
            new ChecklistVersion.History(step, null, null, null, false),
            1));
    return store.publish(code, 1, step, 1);
  }

  static JsonNode read(String code) {
    String file = "/checklists/" + code + ".json";
    try (InputStream in = ShippedChecklists.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      return JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
