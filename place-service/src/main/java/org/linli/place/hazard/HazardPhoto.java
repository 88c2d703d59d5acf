package org.linli.place.hazard;

import java.time.Instant;
import java.util.UUID;

/**
 * A photo of a hazard.
 *
 * @param subjectKind whose photo it is: of the hazard itself, or of the inspection that found it
 */
public record HazardPhoto(
    UUID id,
    Stage stage,
    int round,
    String subjectKind,
    UUID subjectId,
    Instant addedAt,
    String addedBy) {

  /** What it shows. */
  public enum Stage {
    BEFORE,
    AFTER
  }
}
