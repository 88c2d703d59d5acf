package org.linli.dispute.figures;

import org.jspecify.annotations.Nullable;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.TriageLevel;

/**
 * Category, level and status of a matter in 14 bits: 7 for the category, 2 for the level (0 for
 * none), 5 for the status.
 */
final class Attributes {

  /** How many values there are. */
  static final int VALUES = 1 << 14;

  private Attributes() {}

  static char pack(int category, @Nullable TriageLevel level, DisputeStatus status) {
    int levelBits = level == null ? 0 : level.ordinal() + 1;
    return (char) (category << 7 | levelBits << 5 | status.ordinal());
  }

  static int category(int packed) {
    return packed >> 7;
  }

  /** 0 for none, else the ordinal of the level and 1. */
  static int level(int packed) {
    return packed >> 5 & 3;
  }

  static int status(int packed) {
    return packed & 31;
  }
}
