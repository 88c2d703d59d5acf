package org.linli.commons.importing;

/** States of an import. */
public enum ImportState {
  WAITING,
  RUNNING,
  /** Stored, without the faulty rows where those could be skipped. */
  DONE,
  /** The file has faults and nothing was changed. */
  REFUSED,
  /** We could not do our part. */
  FAILED
}
