package org.linli.person.workforce;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that somebody holds.
 *
 * @param kind of the setting {@code qualification-kinds}
 * @param expiresOn the last day on which it is valid; null where it does not end
 */
public record Qualification(
    UUID id,
    String kind,
    String number,
    String issuedBy,
    LocalDate issuedOn,
    @Nullable LocalDate expiresOn) {}
