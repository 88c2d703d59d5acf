package org.linli.place.inspection;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An inspection that is to be planned.
 *
 * @param checklist code
 * @param reason why it is planned outside the interval
 */
public record NewInspection(
    UUID premises,
    String checklist,
    LocalDate due,
    @Nullable UUID campaign,
    @Nullable String reason) {}
