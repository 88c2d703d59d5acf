package org.linli.dispute.triage;

/** Whether somebody was hurt in a matter. */
public enum Injury {
  NONE,
  LIGHT,
  SERIOUS
}
