package org.linli.commons.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an account did on a day that somebody should ask about. It is about people in office, never
 * about residents, and a question rather than a verdict.
 *
 * @param limit from which number on the rule speaks; null where it has none
 * @param subject what it was about, where it was about one thing
 */
public record UnusualReading(
    String rule,
    String actor,
    LocalDate day,
    long count,
    @Nullable Integer limit,
    @Nullable AuditSubject subject) {}
