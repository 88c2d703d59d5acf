package org.linli.dispute.matter;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;

/** Where matters are kept while they change. */
public interface MatterStore {

  /**
   * One transaction with this viewer; joins the one that is running. At its end, as its last
   * statement, the figures are told of every matter that was opened or changed in it.
   */
  <T> T transaction(Access access, Supplier<T> work);

  /** Does the work unless it was done under this key before; then gives the first answer again. */
  String once(Access access, String key, String request, Supplier<String> work);

  /**
   * A matter that the viewer may see, its row locked. From here on the transaction may write
   * whatever belongs to it.
   */
  Optional<Locked> lock(UUID id, Set<String> counties);

  /**
   * A locked matter.
   *
   * @param handled whether the viewer handles it
   */
  record Locked(Matter matter, boolean handled) {}

  /** Stores a new matter with its number. */
  Matter insert(NewDispute dispute, String subject);

  /** Stores what became of a matter and the entry of the time line. */
  void write(
      Matter before, Matter after, MatterEvent event, String subject, @Nullable String words);

  /** Stores the first entry of the time line. */
  void writeOpening(Matter matter, MatterEvent event, String subject);
}
