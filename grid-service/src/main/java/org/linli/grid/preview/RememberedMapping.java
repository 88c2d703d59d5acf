package org.linli.grid.preview;

import java.time.Instant;
import java.util.UUID;

/**
 * A mapping that is remembered under a name for an area.
 *
 * @param mapping JSON
 */
public record RememberedMapping(
    UUID id, String area, String name, String target, String mapping, Instant savedAt) {}
