package org.linli.commons.relocation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An area or a grid that ended with a version of the boundaries.
 *
 * @param formerPath its path before, while the publisher knows it
 * @param successors codes of those that have its ground now, the one with the largest share first
 */
public record EndedUnit(
    long version, String code, @Nullable String formerPath, List<String> successors) {
  public EndedUnit {
    successors = List.copyOf(successors);
  }
}
