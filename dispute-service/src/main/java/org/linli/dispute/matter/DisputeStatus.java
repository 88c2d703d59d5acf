package org.linli.dispute.matter;

import java.util.EnumSet;
import java.util.Set;

/** Where a matter stands. */
public enum DisputeStatus {
  RECEIVED,
  ACCEPTED,
  NOT_ACCEPTED,
  TRIAGED,
  ASSIGNED,
  MEDIATING,
  AGREED,
  NOT_AGREED,
  WITHDRAWN,
  REFERRED,
  CONFIRMATION_APPLIED,
  CONFIRMED,
  CONFIRMATION_REJECTED,
  PERFORMING,
  VISITED,
  CLOSED,
  ARCHIVED,
  SUSPENDED,
  REOPENED;

  private static final Set<DisputeStatus> ENDED =
      EnumSet.of(NOT_ACCEPTED, WITHDRAWN, CLOSED, ARCHIVED);

  /** Whether a matter in this state may have a day on which it was closed. */
  public boolean isEnded() {
    return ENDED.contains(this);
  }
}
