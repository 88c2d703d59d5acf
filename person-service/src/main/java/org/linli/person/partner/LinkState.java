package org.linli.person.partner;

/** Where a link to a partner stands. */
public enum LinkState {
  /** Named by a worker; nothing is released until the resident says yes. */
  PROPOSED,
  OPEN,
  ACCEPTED,
  DECLINED,
  DONE,
  /** The resident said no to this partner. */
  REFUSED,
  REVOKED,
  WITHDRAWN,
  ENDED;

  /** Whether the partner sees what was released, as long as the consent lives. */
  public boolean isOpen() {
    return switch (this) {
      case OPEN, ACCEPTED -> true;
      case PROPOSED, DECLINED, DONE, REFUSED, REVOKED, WITHDRAWN, ENDED -> false;
    };
  }

  /** Whether it is over, for good. */
  public boolean isOver() {
    return switch (this) {
      case PROPOSED, OPEN, ACCEPTED -> false;
      case DECLINED, DONE, REFUSED, REVOKED, WITHDRAWN, ENDED -> true;
    };
  }
}
