package org.linli.dispute.matter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A matter between parties.
 *
 * @param number for people: area code, year, sequence
 * @param category code
 * @param version grows with every change
 */
public record Dispute(
    UUID id,
    String number,
    String source,
    String category,
    @Nullable TriageLevel level,
    DisputeStatus status,
    Place place,
    Instant receivedAt,
    @Nullable Instant closedAt,
    Instant createdAt,
    int version) {}
