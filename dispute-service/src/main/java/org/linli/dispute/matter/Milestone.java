package org.linli.dispute.matter;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a matter has come to, as far as the rates count it: numerators and denominators. The bit of
 * each is its place here and never changes; new ones come last.
 */
public enum Milestone {
  /** A unit had to accept it. */
  ACCEPT_DUE,
  ACCEPTED_IN_TIME,
  /** A mediation came to an end. */
  MEDIATED,
  AGREED,
  /** Something of an agreement fell due. */
  PERFORMANCE_DUE,
  PERFORMED,
  VISIT_DUE,
  VISITED,
  CLOSED,
  RESOLVED,
  REOPENED,
  /** A resident rated how it was handled. */
  RATED,
  SATISFIED,
  DEADLINE_DUE,
  DEADLINE_KEPT,
  CONFIRMED_BY_COURT;

  public int bit() {
    return 1 << ordinal();
  }

  /** As they are kept in one number. */
  public static int pack(Set<Milestone> milestones) {
    int packed = 0;
    for (Milestone milestone : milestones) {
      packed |= milestone.bit();
    }
    return packed;
  }

  public static Set<Milestone> unpack(int packed) {
    EnumSet<Milestone> milestones = EnumSet.noneOf(Milestone.class);
    for (Milestone milestone : values()) {
      if ((packed & milestone.bit()) != 0) {
        milestones.add(milestone);
      }
    }
    return milestones;
  }
}
