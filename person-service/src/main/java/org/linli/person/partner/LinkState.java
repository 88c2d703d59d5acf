package org.linli.person.partner;

/** Where a link to a partner stands. */
public enum LinkState {
  OPEN,
  ACCEPTED,
  DECLINED,
  DONE,
  REVOKED,
  WITHDRAWN,
  ENDED;

  /** Whether the partner sees what was released, as long as the consent lives. */
  public boolean isOpen() {
    return switch (this) {
      case OPEN, ACCEPTED -> true;
      case DECLINED, DONE, REVOKED, WITHDRAWN, ENDED -> false;
    };
  }
}
