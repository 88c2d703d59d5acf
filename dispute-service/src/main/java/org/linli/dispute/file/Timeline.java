package org.linli.dispute.file;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.access.Role;
import org.linli.commons.problem.ProblemException;
import org.linli.dispute.matter.Disputes;
import org.linli.dispute.matter.Listed;

/** What happened in a matter, and who looked. */
public final class Timeline {

  /** In the read log: the words of the time line, and the read log itself. */
  private static final Set<String> WORDS = Set.of("TIMELINE");

  private static final Set<String> LOG = Set.of("READ_LOG");

  private final TimelineStore store;
  private final ReadStore looks;
  private final ReadLog reads;
  private final Disputes disputes;

  public Timeline(TimelineStore store, ReadStore looks, ReadLog reads, Disputes disputes) {
    this.store = store;
    this.looks = looks;
    this.reads = reads;
    this.disputes = disputes;
  }

  /** Looks at a matter, and whether all of them are still as they were written. */
  public record Looks(List<ReadEntry> entries, boolean intact) {
    public Looks {
      entries = List.copyOf(entries);
    }
  }

  /**
   * Oldest first; the look is recorded where words were opened.
   *
   * @throws ProblemException 404
   */
  public List<TimelineEntry> list(UUID id, int after, int limit) {
    Listed listed = disputes.get(id);
    List<TimelineEntry> entries = store.list(listed.matter(), after, limit, listed.readable());
    if (entries.stream().anyMatch(entry -> entry.words() != null)) {
      reads.record(listed.matter().countyCode(), id, Disputes.groups(listed, WORDS));
    }
    return entries;
  }

  /**
   * Newest first, for handlers and auditors. This look is recorded too; the answer shows the state
   * before it.
   *
   * @throws ProblemException 404; 403 {@code not-handler}
   */
  public Looks reads(UUID id, @Nullable Long before, int limit) {
    Access access = CurrentAccess.require();
    boolean auditor = access.viewer().holdsAny(Set.of(Role.AUDITOR));
    if (!auditor) {
      Listed listed = disputes.get(id);
      if (!listed.handled()) {
        throw ProblemException.forbidden("not-handler");
      }
      List<ReadEntry> entries = looks.list(id, before, limit);
      boolean intact = looks.isIntact(id);
      reads.record(listed.matter().countyCode(), id, LOG);
      return new Looks(entries, intact);
    }
    // Auditors see no matters: one that nobody has read is to them as one that is not there.
    List<ReadEntry> entries = looks.list(id, before, limit);
    boolean intact = looks.isIntact(id);
    looks.countyOf(id).ifPresent(county -> reads.record(county, id, LOG));
    return new Looks(entries, intact);
  }
}
