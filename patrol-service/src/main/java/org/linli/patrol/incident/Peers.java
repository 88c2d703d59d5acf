package org.linli.patrol.incident;

import org.jspecify.annotations.Nullable;

/** The services that take incidents, asked with the caller's own rights. */
public interface Peers {

  /**
   * Files an incident. Asked again by the same caller it is the same report or hazard.
   *
   * @param content opened
   */
  Answer file(Incident incident, Incident.Content content, Filing filing);

  /**
   * As what it is filed.
   *
   * @param measures what was done at once; null for nothing
   */
  record Filing(Incident.Kind kind, String category, @Nullable String measures) {}

  /** What came of it. */
  sealed interface Answer {

    /** Taken. */
    record Taken(Incident.Became became) implements Answer {}

    /** Not taken. */
    record Declined(Incident.Waiting waiting) implements Answer {}
  }
}
