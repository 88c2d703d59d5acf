package org.linli.portal.appraisal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a month came to its results.
 *
 * @param number from 1
 * @param schemeVersion of the setting; the body beside it is what was worked out by
 * @param reason of a correction; null of figures that were taken
 */
public record Revision(
    int number,
    int schemeVersion,
    JsonNode schemeBody,
    Instant at,
    String by,
    @Nullable String reason) {

  /** What made it. */
  public enum Kind {
    TAKEN,
    CORRECTED
  }

  public Kind kind() {
    return reason == null ? Kind.TAKEN : Kind.CORRECTED;
  }

  public Scheme scheme() {
    return SchemeKind.KIND.read(schemeBody);
  }
}
