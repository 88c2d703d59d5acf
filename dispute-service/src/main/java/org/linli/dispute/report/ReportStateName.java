package org.linli.dispute.report;

import org.springframework.context.support.DefaultMessageSourceResolvable;

/** A state of a report that a message names in the reader's language. */
final class ReportStateName extends DefaultMessageSourceResolvable {

  private static final long serialVersionUID = 1L;

  ReportStateName(ReportState state) {
    super(new String[] {"report.state." + state.name()}, state.name());
  }
}
