package org.linli.portal.hotspot;

/** What can be said of a study area. The last three: nothing was computed, and why. */
public enum Conclusion {
  SIGNIFICANT,
  NOT_SIGNIFICANT,
  TOO_FEW_CELLS,
  NO_VARIATION,
  MOSTLY_WITHHELD
}
