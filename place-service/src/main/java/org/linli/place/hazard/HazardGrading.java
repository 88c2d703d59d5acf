package org.linli.place.hazard;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.commons.settings.Settings;

/** Asks the published table for grades, and shows by which rows it gave them. */
public final class HazardGrading {

  private final Settings settings;
  private final HazardGradesKind kind;
  private final Map<Integer, HazardGrades> versions = new ConcurrentHashMap<>();

  public HazardGrading(Settings settings, HazardGradesKind kind) {
    this.settings = settings;
    this.kind = kind;
  }

  /**
   * What the table gave.
   *
   * @param version of the setting
   */
  public record Graded(HazardGrades table, int version, HazardGrades.Proposal proposal) {

    public HazardGrade grade() {
      return proposal.grade();
    }

    Hazard.Graded asKept() {
      return new Hazard.Graded(proposal.grade(), proposal.codes(), version, null);
    }
  }

  public Graded grade(Hazard.What what) {
    Settings.InForce<HazardGrades> table = settings.inForce(kind);
    return new Graded(table.value(), table.version(), table.value().propose(what.asCase()));
  }

  public HazardGrades current() {
    return settings.current(kind);
  }

  /** The table of a version. */
  public HazardGrades table(int version) {
    return versions.computeIfAbsent(
        version, number -> kind.read(settings.version(kind, number).body()));
  }

  /** The rows that fired, as they were worded in the version that was asked. */
  public List<HazardGrades.Row> fired(Hazard.Graded graded) {
    return table(graded.tableVersion()).rows().stream()
        .filter(row -> graded.fired().contains(row.code()))
        .sorted(Comparator.comparing(HazardGrades.Row::grade))
        .toList();
  }

  /**
   * The standing after the table was asked again. A grade that a named person set stays, as long as
   * no row of a graver one fires that they had not before them.
   */
  Hazard.Standing regraded(Hazard hazard, Graded graded) {
    Hazard.Standing before = hazard.standing();
    Hazard.Overruled overruled = before.graded().overruled();
    boolean holds =
        overruled != null
            && graded.proposal().fired().stream()
                .filter(row -> row.grade().isGraverThan(before.grade()))
                .allMatch(row -> overruled.considered().contains(row.code()));
    Hazard.Graded kept =
        new Hazard.Graded(
            graded.grade(), graded.proposal().codes(), graded.version(), holds ? overruled : null);
    HazardGrade grade = holds ? before.grade() : graded.grade();
    return standing(hazard, grade, kept, graded.table());
  }

  /**
   * A standing with another grade. The deadline of a grade counts from the report: a graver one
   * brings it forward, a lighter one takes nothing away.
   */
  Hazard.Standing standing(
      Hazard hazard, HazardGrade grade, Hazard.Graded kept, HazardGrades table) {
    Hazard.Standing before = hazard.standing();
    Instant counted = table.due(hazard.origin().at(), grade);
    Instant due = before.dueAt();
    if (grade.isGraverThan(before.grade()) && counted.isBefore(due)
        || before.grade().isGraverThan(grade) && counted.isAfter(due)) {
      due = counted;
    }
    return new Hazard.Standing(
        before.state(), grade, kept, due, before.extensions(), before.closedAt());
  }
}
