package org.linli.grid.topology;

/** What can be wrong with boundaries. */
public enum FindingKind {
  /** Ground of the parent that no unit covers. */
  GAP(Severity.ERROR),
  /** Ground that two units of one layer cover. */
  OVERLAP(Severity.ERROR),
  /** A gap or an overlap so thin that it is a fault of drawing. */
  SLIVER(Severity.WARNING),
  /** A border that crosses or touches itself. */
  SELF_CROSSING(Severity.ERROR),
  /** Ground of a unit outside its parent. */
  OUTSIDE_PARENT(Severity.ERROR),
  /** A unit of more than one piece; lawful, but worth a look. */
  SEVERAL_PIECES(Severity.NOTE),
  /** Two units with one code. */
  DUPLICATE_CODE(Severity.ERROR),
  /** Grids that are not numbered from west to east, then north to south. */
  NUMBERING_ORDER(Severity.NOTE);

  private final Severity severity;

  FindingKind(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }

  /** Whether a revision may be published with it. */
  public enum Severity {
    /** It may not. */
    ERROR,
    /** It may; who publishes should have seen it. */
    WARNING,
    /** It may; there can be good reasons for it. */
    NOTE
  }
}
