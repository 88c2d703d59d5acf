package org.linli.place.premises;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Premises written many at a time, in the transaction that is running. */
public interface PremisesBulk {

  /**
   * New premises with their contact.
   *
   * @param row of the file, for the report
   */
  record Entry(long row, Premises premises, @Nullable Contact contact) {}

  /** Which of these are there already, as far as the viewer may see. */
  Set<UUID> known(Collection<UUID> ids);

  /** All that the viewer may see, to compare with. */
  List<Candidate> candidates();

  /**
   * Writes them with their first revision; those whose id is there already are left as they are.
   *
   * @param by username of who imports them
   * @return the rows that were written
   */
  Set<Long> insert(List<Entry> entries, String by);
}
