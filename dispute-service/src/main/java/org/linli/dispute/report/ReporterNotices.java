package org.linli.dispute.report;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.linli.dispute.duty.Answerer;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterEvent;
import org.linli.dispute.matter.MatterListener;
import org.linli.dispute.notice.Notices;
import org.linli.dispute.notice.Wording;

/**
 * Whoever reported a matter stays informed: the staff by a notice, residents by asking with their
 * ticket.
 */
public final class ReporterNotices implements MatterListener {

  /** Key of the template. */
  public static final String TEMPLATE = "report-progress";

  private final ReportStore store;
  private final Notices notices;

  public ReporterNotices(ReportStore store, Notices notices) {
    this.store = store;
    this.notices = notices;
  }

  @Override
  public void changed(Matter before, Matter after, MatterEvent event) {
    if (before.status() == after.status() || !tells(after.status())) {
      return;
    }
    Set<String> reporters = new LinkedHashSet<>();
    for (Report report : store.ofMatter(after.countyCode(), after.id())) {
      String by = report.hands().enteredBy();
      if (by != null && !by.equals(event.by())) {
        reporters.add(by);
      }
    }
    for (String reporter : reporters) {
      notices.tell(
          Answerer.person(reporter),
          TEMPLATE,
          Map.of("number", after.number(), "status", Wording.message("status." + after.status())),
          after.countyCode(),
          after.id());
    }
  }

  /** Whether a state is a milestone to somebody outside. */
  private static boolean tells(DisputeStatus status) {
    return switch (status) {
      case ACCEPTED, NOT_ACCEPTED, AGREED, NOT_AGREED, WITHDRAWN, CONFIRMED, CLOSED, REOPENED ->
          true;
      case RECEIVED,
          TRIAGED,
          ASSIGNED,
          MEDIATING,
          REFERRED,
          CONFIRMATION_APPLIED,
          CONFIRMATION_REJECTED,
          PERFORMING,
          VISITED,
          ARCHIVED,
          SUSPENDED ->
          false;
    };
  }
}
