package org.linli.person.rights;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.person.ticket.SubjectKind;

/**
 * A record about somebody: a support case, a volunteer, a partner, a household.
 *
 * @param path of the area it belongs to
 * @param label its number, never a name
 * @param inCharge account of who answers for it; null for nobody yet
 */
public record Subject(
    SubjectKind kind,
    UUID id,
    String countyCode,
    String areaCode,
    String path,
    String label,
    @Nullable String inCharge) {}
