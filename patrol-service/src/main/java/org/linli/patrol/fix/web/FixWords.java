package org.linli.patrol.fix.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linli.patrol.api.model.FixCount;
import org.linli.patrol.api.model.FixReceipt;
import org.linli.patrol.api.model.RefusedFix;
import org.linli.patrol.api.model.TrackImportResult;
import org.linli.patrol.api.model.Violation;
import org.linli.patrol.fix.FixBatch;
import org.linli.patrol.fix.FixReason;
import org.linli.patrol.fix.Receipt;
import org.linli.patrol.fix.TrackImports.Imported;
import org.springframework.context.MessageSource;

/** What became of fixes, in the reader's words. */
final class FixWords {

  private static final int FIRST = 100;
  private static final int MOST_FAULTS = 1000;

  private final MessageSource messages;

  FixWords(MessageSource messages) {
    this.messages = messages;
  }

  FixReceipt receipt(Receipt receipt, Locale locale) {
    List<RefusedFix> first = new ArrayList<>();
    FixBatch batch = receipt.batch();
    for (int i = 0; i < batch.size() && first.size() < FIRST; i++) {
      FixReason fault = batch.fault(i);
      if (fault != null && fault != FixReason.KNOWN) {
        first.add(new RefusedFix(i, shown(fault)));
      }
    }
    return new FixReceipt(
        batch.size(),
        receipt.taken(),
        receipt.known(),
        receipt.refused(),
        reasons(receipt.reasons(), locale),
        first);
  }

  TrackImportResult result(Imported imported, Locale locale) {
    Receipt receipt = imported.receipt();
    FixBatch batch = receipt.batch();
    List<Violation> faults = new ArrayList<>();
    int more = 0;
    for (int i = 0; i < batch.size(); i++) {
      FixReason fault = batch.fault(i);
      if (fault == null || fault == FixReason.KNOWN) {
        continue;
      }
      if (faults.size() < MOST_FAULTS) {
        faults.add(fault(batch.row(i), fault, locale));
      } else {
        more++;
      }
    }
    return new TrackImportResult(
        TrackImportResult.FormatEnum.fromValue(imported.format().name()),
        batch.size(),
        receipt.taken(),
        receipt.known(),
        receipt.refused(),
        reasons(receipt.reasons(), locale),
        faults,
        more);
  }

  private Violation fault(int row, FixReason reason, Locale locale) {
    String code = "fix-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Violation(code, words(reason, locale)).row((long) row);
  }

  private List<FixCount> reasons(Map<FixReason, Integer> reasons, Locale locale) {
    return reasons.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            each ->
                new FixCount(shown(each.getKey()), each.getValue(), words(each.getKey(), locale)))
        .toList();
  }

  private String words(FixReason reason, Locale locale) {
    return messages.getMessage(reason.messageKey(), null, locale);
  }

  private static org.linli.patrol.api.model.FixReason shown(FixReason reason) {
    return org.linli.patrol.api.model.FixReason.fromValue(reason.name());
  }
}
