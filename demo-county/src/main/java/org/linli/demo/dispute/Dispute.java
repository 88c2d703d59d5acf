package org.linli.demo.dispute;

import org.jspecify.annotations.Nullable;

/**
 * One invented dispute. Days count from {@link Seasons#FIRST}, seconds from midnight in the
 * county's time zone.
 *
 * @param level null before triage
 * @param closedDay -1 while open
 * @param position as {@link org.linli.demo.land.Degrees} packs it
 */
public record Dispute(
    long sourceId,
    Category category,
    @Nullable String level,
    String status,
    int day,
    int second,
    int closedDay,
    int closedSecond,
    long position) {}
