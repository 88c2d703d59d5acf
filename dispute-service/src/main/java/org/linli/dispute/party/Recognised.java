package org.linli.dispute.party;

import java.util.UUID;
import org.linli.dispute.matter.DisputeStatus;

/** A matter of the caller in which a party has the same contact; as its handlers know it anyway. */
public record Recognised(
    String countyCode, UUID id, String number, DisputeStatus status, String category) {}
