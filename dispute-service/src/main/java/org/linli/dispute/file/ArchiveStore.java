package org.linli.dispute.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.matter.Matter;

/** Where it is kept what is archived until when. Writing joins the change that is running. */
public interface ArchiveStore {

  /**
   * Which archived matters are listed.
   *
   * @param paths subtrees
   * @param erased null for both
   * @param before kept until before this day; null for no limit
   */
  record Wanted(List<String> paths, @Nullable Boolean erased, @Nullable LocalDate before) {
    public Wanted {
      paths = List.copyOf(paths);
    }
  }

  /** The last of a page, after which the next begins. */
  record Place(LocalDate retainUntil, UUID id) {}

  void add(Matter matter, String by, Instant at, LocalDate retainUntil);

  Optional<ArchivedMatter> find(String countyCode, UUID matter);

  /** Takes a matter that goes on out of the archive. */
  void remove(Matter matter);

  /** Those kept until the earliest day first. */
  List<ArchivedMatter> list(Wanted wanted, @Nullable Place after, int limit);

  /** Some that are kept no longer on this day and are not erased; as Linli itself. */
  List<UUID> due(LocalDate today, int limit);

  /**
   * Destroys the key of a matter and its contents; false where that was done before. As Linli
   * itself, inside a change.
   */
  boolean erase(Matter matter, Instant at);
}
