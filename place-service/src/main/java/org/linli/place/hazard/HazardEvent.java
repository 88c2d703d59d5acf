package org.linli.place.hazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step in the time line, with how the hazard was after it.
 *
 * @param whom department and username it was assigned to, or username of who mended it
 * @param version of the hazard after the step
 */
public record HazardEvent(
    Instant at,
    String by,
    HazardStep step,
    HazardState state,
    HazardGrade grade,
    Instant dueAt,
    @Nullable String words,
    @Nullable String whom,
    int version) {}
