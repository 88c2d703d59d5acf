package org.linli.grid.revision.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.commons.importing.GeoJsonFeatures;
import org.linli.commons.importing.GeoJsonGeometry;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.linli.grid.api.model.RevisionDraft;
import org.linli.grid.api.model.RevisionItem;
import org.linli.grid.api.model.RevisionLook;
import org.linli.grid.boundary.UnitType;
import org.linli.grid.revision.Draft;
import org.linli.grid.revision.Item;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.json.JsonMapper;

/** Reads drafts of the contract. */
final class Drafts {

  private final JsonMapper json;

  Drafts(JsonMapper json) {
    this.json = json;
  }

  /**
   * @throws ProblemException 400 naming all boundaries that are none
   */
  Draft read(RevisionDraft sent) {
    List<Item> items = new ArrayList<>();
    List<Violation> faults = new ArrayList<>();
    for (int i = 0; i < sent.getItems().size(); i++) {
      RevisionItem item = sent.getItems().get(i);
      Geometry boundary = null;
      try {
        boundary = boundary(item.getBoundary(), "items[" + i + "].boundary");
      } catch (ProblemException e) {
        faults.addAll(e.violations());
      }
      items.add(item(item, boundary));
    }
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
    return new Draft(
        sent.getTitle(),
        sent.getReason(),
        sent.getLegalBasis(),
        sent.getEffective(),
        sent.getArea(),
        items,
        look(sent.getLooked()));
  }

  private static Draft.@Nullable Look look(@Nullable RevisionLook look) {
    return look == null ? null : new Draft.Look(look.getVersion(), new TreeSet<>(look.getCodes()));
  }

  /** What was not sent is an empty map. */
  private @Nullable Geometry boundary(@Nullable Map<String, Object> sent, String field) {
    return sent == null || sent.isEmpty()
        ? null
        : GeoJsonGeometry.read(
            json.writeValueAsString(sent), field, Set.of(GeoJsonFeatures.Kind.POLYGONS));
  }

  private static Item item(RevisionItem item, @Nullable Geometry boundary) {
    UnitType unit = UnitType.valueOf(item.getUnit().name());
    String rank =
        unit == UnitType.AREA
            ? (item.getLevel() == null ? null : item.getLevel().getValue())
            : (item.getKind() == null ? null : item.getKind().getValue());
    return new Item(
        unit,
        Item.Action.valueOf(item.getAction().name()),
        item.getCode(),
        new Item.Values(
            rank, item.getName(), item.getNameEn(), item.getParent(), item.getHouseholds()),
        boundary,
        codes(item.getSuccessors()),
        codes(item.getPredecessors()));
  }

  private static Set<String> codes(@Nullable List<String> codes) {
    return codes == null ? Set.of() : new HashSet<>(codes);
  }
}
