package org.linli.grid.revision;

/** How far a revision is. */
public enum RevisionState {
  DRAFT,
  PROPOSED,
  /** To be published on its day. */
  SCHEDULED,
  PUBLISHED,
  WITHDRAWN,
  /** It was scheduled, and on its day it no longer fitted. */
  FAILED;

  /** Whether it may still be drawn up anew. */
  boolean open() {
    return this == DRAFT || this == PROPOSED || this == FAILED;
  }
}
