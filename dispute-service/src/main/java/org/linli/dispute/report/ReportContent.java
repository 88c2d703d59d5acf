package org.linli.dispute.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept sealed of a report.
 *
 * @param reason why it was sent back; null where it was not
 */
public record ReportContent(String words, List<ReportParty> parties, @Nullable String reason) {

  public ReportContent {
    parties = List.copyOf(parties);
  }

  ReportContent withReason(String text) {
    return new ReportContent(words, parties, text);
  }
}
