package org.linli.person.ticket;

/** Kinds of records that people hold a number of. */
public enum SubjectKind {
  SUPPORT,
  VOLUNTEER,
  PARTNER,
  HOUSEHOLD;

  /** The kind of number that is given with such a record. */
  public NumberKind number() {
    return NumberKind.valueOf(name());
  }
}
