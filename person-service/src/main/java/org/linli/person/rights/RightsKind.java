package org.linli.person.rights;

/** What somebody may ask about their own data. */
public enum RightsKind {
  COPY,
  CORRECTION,
  /** That processing ends. */
  OBJECTION,
  ERASURE
}
