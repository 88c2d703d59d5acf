package org.linli.dispute.triage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.TriageLevel;

/** Where facts and levels of matters are kept; append-only. */
public interface TriageStore {

  /**
   * What triage needs to know of a matter that is looked at.
   *
   * @param mayDecide whether the viewer handles it or is officer where it lies
   * @param confirmBy until when an unconfirmed RED is to be confirmed
   */
  record Subject(
      UUID id,
      String countyCode,
      DisputeStatus status,
      @Nullable TriageLevel level,
      Times times,
      int version,
      boolean mayDecide) {

    /** Its times. */
    public record Times(
        Instant receivedAt, @Nullable Instant closedAt, @Nullable Instant confirmBy) {}
  }

  /** A matter and its history, both as of one moment. */
  record Read(Subject subject, TriageHistory history) {}

  /** A matter to be looked at again. */
  record Watched(String countyCode, UUID id) {}

  /**
   * A matter that the viewer may see. Words of decisions are opened only for who may decide.
   *
   * @param counties where to look
   */
  Optional<Read> find(Access access, UUID id, Set<String> counties);

  /** The history of a matter that is being changed, without words. */
  TriageHistory history(Matter matter);

  /** Appends an entry, with its facts where it has any, inside a change of the matter. */
  void append(Matter matter, TriageEntry entry);

  /** From now on the matter is looked at again when time passes; at once where day is null. */
  void watch(Matter matter, @Nullable LocalDate checkedOn, int tableVersion);

  /** The matter has ended: time changes nothing any more. */
  void unwatch(Matter matter);

  /** Matters that were not looked at on this day, or not with this table. */
  List<Watched> due(LocalDate today, int tableVersion, int limit);

  /** The matter was looked at and its level stays. */
  void checked(Watched watched, LocalDate today, int tableVersion);
}
