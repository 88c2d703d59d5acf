package org.linli.patrol.fix;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A raw fix as it is kept.
 *
 * @param lon degrees, EPSG:4490
 * @param lat degrees
 */
public record StoredFix(
    UUID device,
    Instant recordedAt,
    Instant receivedAt,
    double lon,
    double lat,
    @Nullable Double accuracyMetres) {}
