package org.linli.patrol.rota;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What is different on one day.
 *
 * @param skip no shift at all
 * @param from null for as usual; so is {@code until} then
 * @param needed null for as usual
 */
public record RotaException(
    LocalDate on,
    boolean skip,
    @Nullable LocalTime from,
    @Nullable LocalTime until,
    @Nullable Integer needed,
    String reason) {}
