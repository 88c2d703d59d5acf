package org.linli.person.workforce;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A training that somebody attended, entered by its last day. */
public record Training(UUID id, String title, BigDecimal hours, LocalDate on) {}
