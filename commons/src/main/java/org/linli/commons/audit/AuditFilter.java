package org.linli.commons.audit;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are looked for; null and empty for all.
 *
 * @param path subtree of the areas
 * @param from at that moment or later
 * @param to before that moment
 */
public record AuditFilter(
    @Nullable String actor,
    Set<AuditAction> actions,
    @Nullable String kind,
    Subject subject,
    @Nullable Instant from,
    @Nullable Instant to) {

  public AuditFilter {
    actions = Set.copyOf(actions);
  }

  /** What entries are about. */
  public record Subject(
      @Nullable String kind, @Nullable UUID id, @Nullable String label, @Nullable String path) {}

  /** What was done to one thing. */
  public static AuditFilter of(String subjectKind, UUID id, Set<AuditAction> actions) {
    return new AuditFilter(
        null, actions, null, new Subject(subjectKind, id, null, null), null, null);
  }
}
