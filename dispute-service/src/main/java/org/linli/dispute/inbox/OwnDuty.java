package org.linli.dispute.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.duty.Answerer;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.matter.TriageLevel;

/**
 * A duty of the viewer or of a unit of theirs.
 *
 * @param matter null for a duty before there is one, such as the review of an entry
 * @param number of the matter
 * @param category code
 * @param rung how far it has climbed; 0 for not
 */
public record OwnDuty(
    UUID id,
    @Nullable UUID matter,
    @Nullable String number,
    @Nullable String category,
    @Nullable TriageLevel level,
    DutyKind kind,
    String ref,
    Answerer answerer,
    Instant dueAt,
    int rung) {}
