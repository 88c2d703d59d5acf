package org.linli.dispute.figures;

import org.jspecify.annotations.Nullable;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Outcome;
import org.linli.dispute.matter.TriageLevel;

/**
 * What the figures know of a matter.
 *
 * @param h3Cell of resolution 9
 * @param day days since 1970-01-01
 * @param category ordinal
 * @param milestones see {@link org.linli.dispute.matter.Milestone#pack}
 */
public record Fact(
    String gridCode,
    long h3Cell,
    int day,
    int category,
    @Nullable TriageLevel level,
    DisputeStatus status,
    @Nullable Outcome outcome,
    int milestones) {}
