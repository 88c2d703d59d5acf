package org.linli.commons.settings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A setting as it was published once.
 *
 * @param version from 1; 0 for what the product comes with, which nobody published
 * @param origin null for version 0
 */
public record SettingVersion(int version, JsonNode body, @Nullable Origin origin) {

  /** Who published it, when and why. */
  public record Origin(String username, Instant at, String reason) {}
}
