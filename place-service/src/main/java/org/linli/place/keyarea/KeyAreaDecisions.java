package org.linli.place.keyarea;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.commons.problem.ProblemException;
import org.linli.place.hazard.HazardReach;
import org.linli.place.keyarea.KeyAreas.Outcome;

/**
 * What the level that listed a key area decides on it: changed, extended, released, listed again.
 */
public final class KeyAreaDecisions {

  private final KeyAreas keyAreas;
  private final KeyAreaStore store;
  private final KeyAreaOutlines outlines;
  private final HazardReach reach;

  public KeyAreaDecisions(
      KeyAreas keyAreas, KeyAreaStore store, KeyAreaOutlines outlines, HazardReach reach) {
    this.keyAreas = keyAreas;
    this.store = store;
    this.outlines = outlines;
    this.reach = reach;
  }

  public KeyAreaFile change(UUID id, int seen, KeyAreas.Content content, String reason) {
    KeyAreas.requireLeader(content.leader());
    return keyAreas.step(
        id,
        seen,
        now -> {
          requireDecides(now);
          KeyAreas.requireListed(now);
          KeyAreaOutline outline = outlines.read(content.rings(), now.listing().path());
          KeyArea changed =
              now.changed(
                  content.name().strip(),
                  content.problem().strip(),
                  outline,
                  content.unit().strip(),
                  content.leader());
          return new Outcome(changed, KeyAreaStep.CHANGE, reason.strip(), before(now, changed));
        });
  }

  /** Another deadline; not by who answers for it. */
  public KeyAreaFile extend(UUID id, int seen, LocalDate deadline, String reason) {
    keyAreas.requireDeadline(deadline);
    return keyAreas.step(
        id,
        seen,
        now -> {
          requireDecides(now);
          KeyAreas.requireListed(now);
          return new Outcome(
              now.until(deadline), KeyAreaStep.EXTEND, reason.strip(), now.deadline().toString());
        });
  }

  /**
   * Releases it.
   *
   * @throws ProblemException 409 {@code figures-missing} naming the figures of after that are not
   *     there yet
   */
  public KeyAreaFile release(UUID id, int seen, String reason) {
    return keyAreas.step(
        id,
        seen,
        now -> {
          requireDecides(now);
          KeyAreas.requireListed(now);
          KeyAreaFile file = store.file(now);
          if (!file.hasBefore()) {
            throw ProblemException.conflict("figures-none");
          }
          if (!file.figuresMissing().isEmpty()) {
            throw ProblemException.conflict(
                "figures-missing", FigureNames.of(file.figuresMissing()));
          }
          KeyArea.Release release =
              new KeyArea.Release(keyAreas.now(), HazardReach.username(), reason.strip());
          return new Outcome(now.released(release), KeyAreaStep.RELEASE, reason.strip());
        });
  }

  /** Lists it again with a new deadline. */
  public KeyAreaFile relist(UUID id, int seen, LocalDate deadline, String reason) {
    keyAreas.requireDeadline(deadline);
    return keyAreas.step(
        id,
        seen,
        now -> {
          requireDecides(now);
          if (now.isListed()) {
            throw ProblemException.conflict("key-area-listed");
          }
          return new Outcome(
              now.relisted(keyAreas.now(), HazardReach.username(), deadline),
              KeyAreaStep.RELIST,
              reason.strip());
        });
  }

  private void requireDecides(KeyArea keyArea) {
    if (!reach.leads(keyArea.listing().path())) {
      throw ProblemException.forbidden("listing-level");
    }
    if (keyArea.leader().equals(HazardReach.username())) {
      throw ProblemException.conflict("own-work");
    }
  }

  /** What stood there, line by line, of what is another now. */
  private static String before(KeyArea before, KeyArea after) {
    List<String> lines = new ArrayList<>();
    add(lines, "name", before.name(), after.name());
    add(lines, "problem", before.problem(), after.problem());
    add(lines, "unit", before.unit(), after.unit());
    add(lines, "leader", before.leader(), after.leader());
    add(lines, "outline", before.outline().polygon().toText(), after.outline().polygon().toText());
    return String.join("\n", lines);
  }

  private static void add(List<String> lines, String name, String before, String after) {
    if (!before.equals(after)) {
      lines.add(name + ": " + before);
    }
  }
}
