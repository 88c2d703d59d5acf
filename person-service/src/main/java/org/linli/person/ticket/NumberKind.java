package org.linli.person.ticket;

/** What a number was given for. */
public enum NumberKind {
  /** A request for help and the case that came of it. */
  SUPPORT,
  VOLUNTEER,
  PARTNER,
  /** A household that asked to be visited. */
  HOUSEHOLD,
  /** Handed over by an officer, for the page of rights alone. */
  RIGHTS
}
