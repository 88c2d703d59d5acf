package org.linli.commons.problem;

import java.util.List;

/** Texts that must say something. */
public final class Required {

  /** Letters and symbols to Unicode, and yet empty space: the Hangul fillers, the Braille blank. */
  private static final String SPACE_BY_LOOK = "\u115f\u1160\u2800\u3164\uffa0";

  /** Embeddings, overrides and isolates: what follows them is shown in another order. */
  private static final String DIRECTING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

  private Required() {}

  /**
   * Whether a text shows nothing at all: it is empty, or has nothing but spaces, marks without a
   * letter, and what directs other letters. Signs that Java does not know do count: rare characters
   * of names are among them.
   */
  public static boolean isBlank(String text) {
    return text.codePoints().allMatch(Required::showsNothing);
  }

  /**
   * Whether a text holds signs that nobody sees and that make it another one than it seems: those
   * that turn the direction of others, and halves of characters, which cannot be kept at all.
   */
  public static boolean hidesSigns(String text) {
    return text.codePoints()
        .anyMatch(
            sign -> DIRECTING.indexOf(sign) >= 0 || Character.getType(sign) == Character.SURROGATE);
  }

  /**
   * Refuses a text that shows nothing.
   *
   * @throws ProblemException 400 naming the field
   */
  public static void text(String field, String text) {
    if (isBlank(text)) {
      throw ProblemException.badField(field, "required");
    }
  }

  /** Notes a text that shows nothing, where all faults are told at once. */
  public static void text(String field, String text, List<Violation> faults) {
    if (isBlank(text)) {
      faults.add(Violation.ofField(field, "required"));
    }
  }

  private static boolean showsNothing(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.SURROGATE ->
          true;
      default -> SPACE_BY_LOOK.indexOf(sign) >= 0;
    };
  }
}
