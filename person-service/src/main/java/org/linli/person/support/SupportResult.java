package org.linli.person.support;

/** What came of the help; about the help, not about who was helped. */
public enum SupportResult {
  HELPED,
  PARTLY,
  NOT_POSSIBLE,
  WITHDRAWN,
  MOVED
}
