package org.linli.place.hazard;

/** What can be done with a hazard. */
public enum HazardStep {
  REPORT,
  FACTS,
  OVERRULE,
  MEASURES,
  ASSIGN,
  START,
  RECTIFIED,
  ACCEPT,
  REFUSE,
  REOPEN,
  DISMISS,
  EXTEND,
  SUPERVISE,
  LIFT,
  PHOTO,
  /** Boundaries have changed. */
  RELOCATE,
  /** Its premises became part of another. */
  MERGE
}
