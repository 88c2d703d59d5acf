package org.linli.commons.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.AreaPaths;

/**
 * Who does something, from where and for what.
 *
 * @param actor username, {@code linli} or {@code resident}
 * @param scopes the subtrees of areas that the account was granted, in whatever role
 * @param origin address the call came from; empty for what no call does and for residents, whose
 *     addresses are not kept
 * @param operation method and path template; empty outside a call
 */
public record Circumstances(
    String actor, List<String> scopes, String origin, String purpose, String operation) {

  /** What a clock does. */
  public static final Circumstances OF_A_CLOCK =
      new Circumstances(Audit.LINLI, List.of(AreaPaths.ALL), "", ReadPurpose.USUAL, "");

  public Circumstances {
    scopes = List.copyOf(scopes);
  }

  /** Whether a place lies beyond all areas that the account was granted. */
  boolean isOutside(@Nullable String path) {
    return path != null && scopes.stream().noneMatch(path::startsWith);
  }

  /** The circumstances of the moment. */
  @FunctionalInterface
  public interface Source {
    Circumstances current();
  }
}
