package org.linli.person.rights;

/** How a request was answered. */
public enum RightsResult {
  GRANTED,
  PARTLY,
  REFUSED;

  /** Whether something is done. */
  public boolean isDone() {
    return this != REFUSED;
  }
}
