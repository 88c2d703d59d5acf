package org.linli.portal.appraisal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where appeals are kept; row-level security decides which of them the caller reads and decides.
 * Works inside a transaction of {@link AppraisalStore}.
 */
public interface AppealStore {

  void insert(Appeal appeal);

  Optional<Appeal> find(UUID id);

  /** The appeal, still to be decided, which nobody else changes until the transaction ends. */
  Optional<Appeal> lock(UUID id);

  /** Whether one about the same is still to be decided. */
  boolean isOpen(UUID appraisal, String areaCode, Indicator indicator);

  /** Stores the decision; the version grows by one. */
  void save(Appeal decided);

  /**
   * Open ones by the day they are due, then the others, newest first.
   *
   * @param paths subtrees that the appealing area is in; null for all
   * @param open only those still to be decided, or only the others
   */
  List<Appeal> list(
      @Nullable List<String> paths, @Nullable Boolean open, @Nullable UUID appraisal, int limit);
}
