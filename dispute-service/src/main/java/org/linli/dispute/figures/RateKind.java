package org.linli.dispute.figures;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.dispute.figures.Results.Mark;
import org.linli.dispute.matter.Milestone;

/** The rates of the glossary: how fast and how well matters were answered, never how many came. */
public enum RateKind {
  ACCEPTED_IN_TIME(Milestone.ACCEPTED_IN_TIME, Milestone.ACCEPT_DUE),
  AGREED(Milestone.AGREED, Milestone.MEDIATED),
  RESOLVED(Milestone.RESOLVED, Milestone.CLOSED),
  PERFORMED(Milestone.PERFORMED, Milestone.PERFORMANCE_DUE),
  VISITED(Milestone.VISITED, Milestone.VISIT_DUE),
  REOPENED(Milestone.REOPENED, Milestone.CLOSED),
  SATISFIED(Milestone.SATISFIED, Milestone.RATED),
  DEADLINE_KEPT(Milestone.DEADLINE_KEPT, Milestone.DEADLINE_DUE);

  /** The marks of all numerators and denominators, each once. */
  static final List<Mark> MARKS =
      Stream.of(values())
          .flatMap(kind -> Stream.of(kind.numerator, kind.denominator))
          .distinct()
          .toList();

  private final Mark numerator;
  private final Mark denominator;

  RateKind(Milestone counted, Milestone among) {
    this.numerator = Mark.of(Set.of(counted, among));
    this.denominator = Mark.of(Set.of(among));
  }

  int numeratorMark() {
    return MARKS.indexOf(numerator);
  }

  int denominatorMark() {
    return MARKS.indexOf(denominator);
  }
}
