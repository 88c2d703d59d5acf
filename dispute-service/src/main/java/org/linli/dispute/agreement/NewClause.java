package org.linli.dispute.agreement;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clause as somebody writes it: from a template with what fills its slots, or in free words.
 *
 * @param template code; null for free words
 * @param text free words, or in place of the template's
 * @param amountCents null for none, or for what the template's amount says
 * @param due null for none, or for what the template's date says
 */
public record NewClause(
    @Nullable String template,
    Map<String, String> slots,
    @Nullable String text,
    UUID performer,
    @Nullable Long amountCents,
    @Nullable LocalDate due) {

  public NewClause {
    slots = Map.copyOf(slots);
  }
}
