package org.linli.place.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which inspections are wanted.
 *
 * @param states of these; of every state where there is none
 * @param from begun at this moment or later
 * @param until begun before this moment
 */
public record InspectionFilter(
    List<String> paths,
    Set<InspectionState> states,
    @Nullable InspectionResult result,
    Subject subject,
    @Nullable Instant from,
    @Nullable Instant until) {

  public InspectionFilter {
    paths = List.copyOf(paths);
    states = Set.copyOf(states);
  }

  /** What they are of. */
  public record Subject(@Nullable UUID premises, @Nullable UUID campaign, @Nullable String kind) {}
}
