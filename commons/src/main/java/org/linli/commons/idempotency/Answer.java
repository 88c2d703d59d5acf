package org.linli.commons.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * What was answered to a request, as far as it must be said again.
 *
 * @param location of what was made, or its id
 * @param body where the answer cannot be made again from the location
 */
public record Answer(int status, @Nullable String location, @Nullable String body) {

  /** The location of an answer that has one. */
  public String requiredLocation() {
    if (location == null) {
      throw new IllegalStateException("an answer without location");
    }
    return location;
  }
}
