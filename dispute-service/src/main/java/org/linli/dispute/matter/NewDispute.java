package org.linli.dispute.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A matter about to be opened.
 *
 * @param category code
 * @param receivedOn the day of receipt in the deployment's time zone
 */
public record NewDispute(
    UUID id,
    String category,
    @Nullable TriageLevel level,
    double lon,
    double lat,
    GridPlace grid,
    Instant receivedAt,
    LocalDate receivedOn) {}
