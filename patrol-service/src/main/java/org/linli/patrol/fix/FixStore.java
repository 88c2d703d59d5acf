package org.linli.patrol.fix;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.patrol.fix.Tracks.ChangedShift;

/** Raw fixes where they are kept. What is read here is checked by whoever asks. */
public interface FixStore {

  /**
   * Adds fixes that are not there yet; on disk when this returns.
   *
   * @param tallies what was refused, by reason; counted for {@code talliedShift}
   * @return how many were new
   */
  int add(KeptFixes fixes, UUID talliedShift, Map<FixReason, Integer> tallies);

  /** Adds one in the transaction that is running; nothing where it is there. */
  void addInside(Fixes.StepPosition fix, UUID device, Instant receivedAt);

  /** All of a shift recorded since, by time. */
  List<StoredFix> of(UUID shift, Instant since);

  /** The newest of a shift, newest first. */
  List<StoredFix> newest(UUID shift, Instant since, int limit);

  /** What was refused of a shift since, by reason. */
  Map<FixReason, Integer> tallies(UUID shift, Instant since);

  List<ChangedShift> changedSince(long mark, int limit);

  /** Makes the partition of a day of UTC where it is not there. */
  void makePartition(LocalDate day);

  /** Ends all that was recorded before a moment, and up to a day beyond; gives how many days. */
  int endBefore(Instant moment);

  /** A device by the label it was entered with; empty for phones and files. */
  Optional<String> label(UUID device);
}
