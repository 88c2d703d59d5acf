package org.linli.commons.topology;

/** How grave a finding is. */
public enum Severity {
  /** Points would be located wrongly or not at all. */
  ERROR,
  /** Probably not meant. */
  WARNING,
  /** May be meant. */
  NOTE
}
