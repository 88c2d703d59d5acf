package org.linli.dispute.agreement;

import java.util.List;
import java.util.Set;

/**
 * A clause with slots.
 *
 * @param text in the language of the agreement, with slots in braces; {@code {performer}} stands
 *     for the party who performs it
 * @param categories codes of the categories it fits; empty for all
 */
public record ClauseTemplate(
    String code,
    String name,
    String nameEn,
    String text,
    List<Slot> slots,
    Set<String> categories) {

  /** The slot that is filled with the performer's name. */
  public static final String PERFORMER = "performer";

  public ClauseTemplate {
    slots = List.copyOf(slots);
    categories = Set.copyOf(categories);
  }

  /** Something to fill in. */
  public record Slot(String code, String name, String nameEn, Kind kind) {

    /** What is filled in. */
    public enum Kind {
      TEXT,
      AMOUNT,
      DATE,
      PLACE
    }
  }

  public boolean fits(String category) {
    return categories.isEmpty() || categories.contains(category);
  }
}
