package org.linli.place.need;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.hours.OpeningHours;

/**
 * Where something is that patrols pass.
 *
 * @param lon degrees, EPSG:4490
 * @param inService whether it can be used; of duty points
 */
public record Whereabouts(
    UUID id,
    String number,
    String name,
    String kind,
    double lon,
    double lat,
    String path,
    String gridCode,
    boolean dutyPoint,
    boolean inService,
    @Nullable OpeningHours hours) {}
