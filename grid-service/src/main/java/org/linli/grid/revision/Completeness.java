package org.linli.grid.revision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.fabric.GridKind;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.linli.grid.boundary.UnitType;

/** Whether each item of a draft says what it must, whatever is published. */
final class Completeness {

  private Completeness() {}

  /**
   * @throws ProblemException 400 naming all that is missing
   */
  static void require(Draft draft) {
    List<Violation> faults = new ArrayList<>();
    for (int i = 0; i < draft.items().size(); i++) {
      Item item = draft.items().get(i);
      String field = "items[" + i + "].";
      Item.Values values = item.values();
      boolean area = item.unit() == UnitType.AREA;
      if (item.action() == Item.Action.CREATE) {
        require(values.rank(), field + (area ? "level" : "kind"), faults);
        require(values.name(), field + "name", faults);
        require(values.parent(), field + "parent", faults);
      }
      if (item.saysNothing()) {
        faults.add(Violation.ofField("items[" + i + "]", "revision-says-nothing", item.code()));
      }
      if (item.heirs().contains(item.code())) {
        faults.add(Violation.ofField(field + "successors", "successor-itself", item.code()));
      }
      String rank = values.rank();
      if (rank != null && (area ? AreaLevel.find(rank).isEmpty() : GridKind.find(rank).isEmpty())) {
        faults.add(Violation.ofField(field + (area ? "level" : "kind"), "unknown-value", rank));
      }
      if (item.code().equals(values.parent())) {
        faults.add(Violation.ofField(field + "parent", "parent-itself", item.code()));
      }
    }
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
  }

  private static void require(@Nullable String value, String field, List<Violation> faults) {
    if (value == null) {
      faults.add(Violation.ofField(field, "required"));
    }
  }
}
