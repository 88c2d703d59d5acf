package org.linli.dispute.duty;

import java.time.Instant;
import java.util.UUID;

/** Something that is owed and not done yet. */
public record Duty(
    UUID id,
    String countyCode,
    UUID matter,
    DutyKind kind,
    String ref,
    Answerer answerer,
    Instant openedAt,
    Instant dueAt) {}
