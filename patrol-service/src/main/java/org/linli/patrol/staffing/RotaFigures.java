package org.linli.patrol.staffing;

import java.util.UUID;

/**
 * How the rota of a team was kept in a period.
 *
 * @param needed places in planned shifts that were not cancelled
 * @param hours on duty, pauses excluded
 */
public record RotaFigures(
    UUID teamId,
    String teamName,
    int plannedShifts,
    int cancelledShifts,
    int needed,
    int planned,
    int checkedIn,
    int missed,
    int endedByLimit,
    double hours) {}
