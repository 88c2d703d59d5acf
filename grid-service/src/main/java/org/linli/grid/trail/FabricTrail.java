package org.linli.grid.trail;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.AreaPaths;
import org.linli.commons.audit.Audit;
import org.linli.commons.audit.AuditSubject;
import org.springframework.stereotype.Component;

/**
 * Puts on record who changed boundaries or posts, and who asked what a change would move. Told
 * inside the transaction that makes a change, an entry is there exactly where the change is.
 */
@Component
public final class FabricTrail {

  private final Audit audit;

  FabricTrail(Audit audit) {
    this.audit = audit;
  }

  /**
   * What it is about.
   *
   * @param kind REVISION, IMPORT or POST
   * @param path of the area that all of it lies in; null where that is no more
   */
  public record Subject(String kind, @Nullable String path, UUID id) {}

  /**
   * Something was done.
   *
   * @param kind stable name, such as REVISION_PUBLISHED
   * @param detail codes, numbers, days, accounts of staff
   */
  public void tell(String kind, Subject subject, Map<String, String> detail) {
    audit.event(
        kind,
        new AuditSubject(
            subject.kind(), county(subject.path()), subject.path(), subject.id(), null),
        detail);
  }

  /** As the audit of other services has it: what stands first on the path. */
  private static String county(@Nullable String path) {
    return path == null || path.equals(AreaPaths.ALL) ? "" : path.split("/", -1)[1];
  }
}
