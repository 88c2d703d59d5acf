package org.linli.portal.report;

import java.time.Instant;

/**
 * A report with what its documents are made of, and made of alone.
 *
 * @param template as it was when the report was ordered
 */
public record Draft(Report report, ReportTemplate template, Snapshot snapshot) {

  public Question question() {
    return report.about().question();
  }

  public Instant madeAt() {
    return report.madeAt();
  }

  /** Username. */
  public String madeBy() {
    return report.madeBy();
  }

  Draft titled(String title) {
    return new Draft(
        new Report(
            report.id(), title, report.about(), report.madeBy(), report.madeAt(), report.work()),
        template,
        snapshot);
  }
}
