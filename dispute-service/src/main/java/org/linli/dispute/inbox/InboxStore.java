package org.linli.dispute.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.dispute.notice.Notice;

/** Reads inboxes. */
public interface InboxStore {

  /** How much there is. */
  record Count(int open, int overdue, int unread) {}

  /** A place in a list: the instant it is sorted by, and the id. */
  record Place(Instant at, UUID id) {}

  Count count(Access access, Instant now);

  /**
   * Duties of the viewer and their units, soonest due first.
   *
   * @param dueBefore only those that were due by then; null for all
   */
  List<OwnDuty> duties(
      Access access, @Nullable Instant dueBefore, @Nullable Place after, int limit);

  /** Notices to the viewer, their units or a role of theirs, newest first. */
  List<Notice> notices(Access access, boolean unreadOnly, @Nullable Place after, int limit);

  /** Marks one as read by the viewer; false where there is none such for them. */
  boolean read(Access access, UUID notice, Instant now);

  /** The units that the viewer is in now. */
  List<String> units(Access access);
}
