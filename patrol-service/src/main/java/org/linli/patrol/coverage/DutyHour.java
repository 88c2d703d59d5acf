package org.linli.patrol.coverage;

import java.time.LocalDate;

/**
 * Time on duty of one shift in one hour of one day.
 *
 * @param hour of the clock, 0 to 23
 * @param withoutData seconds of these for which there is no valid track
 */
public record DutyHour(LocalDate day, int hour, int seconds, int withoutData) {}
