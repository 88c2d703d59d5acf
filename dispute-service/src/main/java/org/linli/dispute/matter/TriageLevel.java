package org.linli.dispute.matter;

/** How urgent a matter is; of the matter, never of a person (SAFEGUARDS 1). */
public enum TriageLevel {
  RED,
  YELLOW,
  BLUE
}
