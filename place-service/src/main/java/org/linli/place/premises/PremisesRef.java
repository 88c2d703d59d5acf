package org.linli.place.premises;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other features need to know of premises.
 *
 * @param number for people: area code, year, sequence
 * @param kind code of the setting {@code premises-kinds}
 * @param path of the grid it lies in
 * @param gridCode null where it lay in a grid that is no more
 * @param lon of the point that stands for it, degrees, EPSG:4490
 * @param lat of the same
 * @param department competent for it, as written
 * @param inspectionIntervalDays its own, or that of its kind
 */
public record PremisesRef(
    UUID id,
    String number,
    String name,
    String kind,
    String countyCode,
    String path,
    @Nullable String gridCode,
    double lon,
    double lat,
    @Nullable String department,
    int inspectionIntervalDays,
    boolean open) {}
