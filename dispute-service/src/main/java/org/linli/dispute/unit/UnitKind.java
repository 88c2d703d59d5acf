package org.linli.dispute.unit;

/** What a unit is. */
public enum UnitKind {
  GOVERNANCE_CENTRE,
  MEDIATION_COMMITTEE,
  VILLAGE,
  POLICE,
  COURT,
  JUSTICE_OFFICE,
  PETITION_OFFICE,
  DEPARTMENT
}
