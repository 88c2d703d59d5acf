package org.linli.person.volunteer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Hours that somebody helped on a day. */
public record Activity(UUID id, LocalDate on, BigDecimal hours, String work) {}
