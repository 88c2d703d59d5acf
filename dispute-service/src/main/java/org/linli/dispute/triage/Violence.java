package org.linli.dispute.triage;

/** What happened in a matter, or was said would happen. */
public enum Violence {
  NONE,
  STATED_THREAT,
  HAPPENED
}
