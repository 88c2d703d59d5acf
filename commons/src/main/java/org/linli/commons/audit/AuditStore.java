package org.linli.commons.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The chain as it is read, as far as the viewer may read it. */
public interface AuditStore {

  /**
   * Newest first.
   *
   * @param before the place of the last entry of the page before; null for the first page
   */
  List<AuditEntry> list(AuditFilter filter, @Nullable Long before, int limit);

  /**
   * Whether the entries about one thing are as they were written and follow what they followed
   * then. Whether one is missing is seen by the check of the whole chain only.
   */
  boolean isIntact(String subjectKind, UUID id);
}
