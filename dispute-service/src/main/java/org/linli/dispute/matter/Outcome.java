package org.linli.dispute.matter;

/** What a matter ended in; apart from its state: closed is not resolved. */
public enum Outcome {
  RESOLVED,
  PARTLY,
  NOT_RESOLVED,
  WENT_TO_COURT,
  WITHDRAWN,
  DUPLICATE
}
