package org.linli.dispute.supervision;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.duty.Answerer;
import org.linli.dispute.duty.DutyKind;

/**
 * A duty that is open and late.
 *
 * @param matter null for a duty outside a matter
 * @param rung how far it has climbed; 0 for not yet
 */
public record LateDuty(
    UUID id,
    String countyCode,
    @Nullable UUID matter,
    DutyKind kind,
    String ref,
    Answerer answerer,
    Instant openedAt,
    Instant dueAt,
    int rung) {}
