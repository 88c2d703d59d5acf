package org.linli.place.inspection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stop of a round.
 *
 * @param arriveMinute minutes since midnight
 * @param waitMinutes until the premises open
 * @param legMetres from the stop before, or the start; estimated along roads
 * @param fits whether the visit lies within opening hours and the day
 * @param hours opening hours of that day; null where not known, empty where closed
 */
public record RouteStop(
    UUID plan,
    int arriveMinute,
    int waitMinutes,
    int leaveMinute,
    int legMetres,
    boolean fits,
    @Nullable String hours) {}
