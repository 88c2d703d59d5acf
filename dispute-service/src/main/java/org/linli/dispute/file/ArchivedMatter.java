package org.linli.dispute.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A matter filed away, as it was then.
 *
 * @param outcome null where it was never taken up
 * @param retainUntil last day on which its words and attachments are kept
 * @param erasedAt null where they still are
 */
public record ArchivedMatter(
    String countyCode,
    UUID id,
    String number,
    String category,
    @Nullable String outcome,
    String areaCode,
    Instant archivedAt,
    LocalDate retainUntil,
    @Nullable Instant erasedAt) {}
