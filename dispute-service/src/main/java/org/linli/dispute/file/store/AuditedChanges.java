package org.linli.dispute.file.store;

import java.util.Set;
import org.linli.commons.audit.Audit;
import org.linli.commons.audit.AuditSubject;
import org.linli.dispute.file.ReadLog;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterEvent;
import org.linli.dispute.matter.MatterListener;
import org.springframework.stereotype.Component;

/**
 * Every step of a matter in the audit. Its entry is on disk before the step is committed: a step
 * without an entry cannot be; an entry of a step that failed in its very last moment can.
 */
@Component
class AuditedChanges implements MatterListener {

  private static final Set<String> FIELD_GROUPS = Set.of("MATTER");

  private final Audit audit;

  AuditedChanges(Audit audit) {
    this.audit = audit;
  }

  @Override
  public void opened(Matter matter, MatterEvent event) {
    record(matter, event);
  }

  @Override
  public void changed(Matter before, Matter after, MatterEvent event) {
    record(after, event);
  }

  private void record(Matter matter, MatterEvent event) {
    AuditSubject subject =
        new AuditSubject(
            ReadLog.MATTER,
            matter.countyCode(),
            matter.where().path(),
            matter.id(),
            matter.number());
    Audit.asActor(event.by(), () -> audit.write(event.kind(), subject, FIELD_GROUPS));
  }
}
