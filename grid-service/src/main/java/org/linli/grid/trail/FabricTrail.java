package org.linli.grid.trail;

import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.audit.Audit;
import org.linli.commons.audit.AuditSubject;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.springframework.stereotype.Component;

/**
 * Puts on record who changed boundaries, and who asked what a change would move. Told inside the
 * transaction that makes a change, an entry is there exactly where the change is.
 */
@Component
public final class FabricTrail {

  private final Audit audit;
  private final FabricHolder holder;

  FabricTrail(Audit audit, FabricHolder holder) {
    this.audit = audit;
    this.holder = holder;
  }

  /**
   * What it is about.
   *
   * @param kind REVISION or IMPORT
   * @param path of the area that all of it lies in; null where that is no more
   */
  public record Subject(String kind, @Nullable String path, UUID id) {}

  /**
   * Something was done.
   *
   * @param kind stable name, such as REVISION_PUBLISHED
   * @param detail codes, numbers and days
   */
  public void tell(String kind, Subject subject, Map<String, String> detail) {
    audit.event(
        kind,
        new AuditSubject(
            subject.kind(), county(subject.path()), subject.path(), subject.id(), null),
        detail);
  }

  /** The county on a path; empty where it lies in none, as a prefecture does. */
  private String county(@Nullable String path) {
    Fabric fabric = holder.current();
    for (String code : path == null ? new String[0] : path.split("/")) {
      OptionalInt found = fabric.findArea(code);
      if (found.isPresent()
          && fabric.areas().get(found.getAsInt()).level() == AreaLevel.COUNTY) {
        return code;
      }
    }
    return "";
  }
}
