package org.linli.commons.audit;

/** What was done. */
public enum AuditAction {
  READ,
  WRITE,
  EXPORT,
  /** A call that was not let in. */
  REFUSED,
  /** Signing in, and failing to. */
  LOGIN,
  /** Anything else worth keeping, such as emergency access. */
  EVENT
}
