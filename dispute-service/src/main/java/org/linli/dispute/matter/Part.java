package org.linli.dispute.matter;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part that a unit or a person has in a matter.
 *
 * @param unit code; null where it is a person's
 * @param username null where it is a unit's
 * @param purpose what for, as a code
 * @param fields the groups of fields released; null where the part is a handler's
 */
public record Part(
    UUID id,
    PartKind kind,
    @Nullable String unit,
    @Nullable String username,
    String purpose,
    @Nullable Set<String> fields,
    Instant since) {

  public Part {
    if ((unit == null) == (username == null)) {
      throw new IllegalArgumentException("a part is a unit's or a person's");
    }
    fields = fields == null ? null : Set.copyOf(fields);
  }
}
