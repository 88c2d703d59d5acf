package org.linli.person.support;

/** Where a case stands. */
public enum SupportState {
  /** Nobody has taken it. */
  REQUESTED,
  IN_PROGRESS,
  CLOSED,
  /** Nothing is read until consent is given anew. */
  CONSENT_EXPIRED,
  WITHDRAWN,
  /** Its content is erased; what the law demands lies sealed until its day. */
  ERASED;

  /** Whether it may be read and worked on, as long as its consent lives. */
  public boolean isLive() {
    return switch (this) {
      case REQUESTED, IN_PROGRESS, CLOSED -> true;
      case CONSENT_EXPIRED, WITHDRAWN, ERASED -> false;
    };
  }
}
