package org.linli.dispute.duty;

import java.time.Instant;
import java.util.UUID;

/**
 * Something about to be owed.
 *
 * @param ref what of the matter it is about, such as the number of a clause; empty where the kind
 *     says it all
 */
public record NewDuty(
    String countyCode, UUID matter, DutyKind kind, String ref, Answerer answerer, Instant dueAt) {}
