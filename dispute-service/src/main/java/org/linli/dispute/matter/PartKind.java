package org.linli.dispute.matter;

/** Which part somebody has in a matter. */
public enum PartKind {
  /** The unit that received it answers until another has accepted it. */
  RECEIVER,
  /** The responsible unit. */
  UNIT,
  CO_UNIT,
  PERSON,
  LEAD_LEADER,
  SPONSOR,
  ARBITER,
  /** Was sent some fields of it; no handler. */
  REFERRED,
  /** Was summoned for something in it; no handler. */
  WHISTLED
}
