package org.linli.dispute.triage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.TriageLevel;

/** Where safety plans are kept; append-only, texts sealed. */
public interface SafetyStore {

  /**
   * A plan as its reader may see it.
   *
   * @param seesMatter whether the reader sees the matter itself
   * @param handles whether the reader handles it; else the measures are those the reader carries
   *     out
   */
  record Read(Head head, boolean seesMatter, boolean handles, List<SafetyMeasure> measures) {
    public Read {
      measures = List.copyOf(measures);
    }
  }

  /** What a plan needs to know of its matter. */
  record Head(String countyCode, DisputeStatus status, @Nullable TriageLevel level, int version) {}

  /**
   * The plan of a matter; empty where the viewer of this request sees neither the matter nor any
   * measure of it.
   */
  Optional<Read> find(UUID matter, Set<String> counties);

  /** Until when a plan is due that is missing. */
  Optional<Instant> planDue(String countyCode, UUID matter);

  /** Whether a measure is open or done in a matter that is being changed. */
  boolean isPlanned(Matter matter);

  /** Adds a measure, inside a change of the matter. */
  void add(Matter matter, SafetyMeasure measure);

  /** Ends a measure inside a change of the matter; false where it has ended before. */
  boolean end(Matter matter, UUID measure, SafetyMeasure.End end);

  /** A measure of a matter that is being changed, without its texts. */
  Optional<SafetyMeasure> measure(Matter matter, UUID measure);
}
