package org.linli.place.inspection;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.place.checklist.ChecklistState;
import org.linli.place.checklist.ChecklistVersion;
import org.linli.place.checklist.Checklists;

/** Which version of a checklist an inspection goes by. Works inside a transaction. */
public final class VersionChoice {

  private final Checklists checklists;
  private final PlanMaker maker;

  public VersionChoice(Checklists checklists, PlanMaker maker) {
    this.checklists = checklists;
    this.maker = maker;
  }

  /** The code of the checklist for a kind of premises; null for none. */
  @Nullable String ofKind(String kind) {
    return maker.run("").checklist(kind);
  }

  /**
   * The version to begin with: that which the device holds, if it was in force then, else the
   * published one.
   *
   * @throws ProblemException 400; 409 {@code checklist-withdrawn}, {@code checklist-outdated}
   */
  ChecklistVersion choose(String code, @Nullable Integer wanted, Instant begunAt) {
    if (wanted == null) {
      return checklists
          .published(code)
          .orElseThrow(() -> ProblemException.badField("checklist", "checklist-none", code));
    }
    Optional<ChecklistVersion> found = checklists.find(code, wanted);
    if (found.isEmpty() || found.get().state() == ChecklistState.DRAFT) {
      throw ProblemException.badField("checklistVersion", "unknown-value", wanted);
    }
    ChecklistVersion version = found.get();
    refuseWithdrawn(version);
    if (version.state() != ChecklistState.PUBLISHED && !version.wasInForce(begunAt)) {
      throw ProblemException.conflict("checklist-outdated", code, wanted);
    }
    return version;
  }

  /** Nothing is finished on a version that was withdrawn as dangerous. */
  static void refuseWithdrawn(ChecklistVersion version) {
    if (version.history().dangerous()) {
      throw ProblemException.conflict(
          "checklist-withdrawn",
          version.code(),
          version.number(),
          String.valueOf(version.history().reason()));
    }
  }

  /** The version published since, where there is one. */
  Optional<ChecklistVersion> newer(ChecklistVersion version) {
    return checklists
        .published(version.code())
        .filter(published -> published.number() > version.number());
  }
}
