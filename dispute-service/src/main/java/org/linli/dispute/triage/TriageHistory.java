package org.linli.dispute.triage;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded and decided on the level of a matter.
 *
 * @param entries newest first
 * @param failedMediations how often mediation of it ended without agreement
 */
public record TriageHistory(List<TriageEntry> entries, int failedMediations) {

  public TriageHistory {
    entries = List.copyOf(entries);
  }

  /** The facts as they were recorded last. */
  public Optional<TriageEntry> factsEntry() {
    return entries.stream().filter(entry -> entry.facts() != null).findFirst();
  }

  public @Nullable MatterFacts facts() {
    return factsEntry().map(TriageEntry::facts).orElse(null);
  }

  /** The last decision of a person. */
  public Optional<TriageEntry> decision() {
    return entries.stream().filter(TriageEntry::isDecision).findFirst();
  }

  /** Whether a named person stands for the level as it is. */
  public boolean confirmed() {
    return !entries.isEmpty() && entries.getFirst().confirmed();
  }
}
