package org.linli.dispute.matter;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One step of a matter: what it is afterwards, and what the time line says about it.
 *
 * @param kind stable name, such as AGREEMENT_REACHED; its text is the message {@code event.<kind>}
 * @param after the matter afterwards; its version is counted on by {@link MatterChanges}
 * @param detail codes, dates, numbers and names of staff; never personal data of a party, for
 *     leaders read it
 * @param words free text, kept sealed and read by handlers only
 */
public record Step(String kind, Matter after, Map<String, Object> detail, @Nullable String words) {

  private static final Pattern KIND = Pattern.compile("[A-Z][A-Z_]{0,39}");

  public Step {
    if (!KIND.matcher(kind).matches()) {
      throw new IllegalArgumentException("kind of step " + kind);
    }
    detail = Map.copyOf(detail);
  }

  public static Step of(String kind, Matter after) {
    return new Step(kind, after, Map.of(), null);
  }

  public static Step of(String kind, Matter after, Map<String, Object> detail) {
    return new Step(kind, after, detail, null);
  }

  public Step withWords(@Nullable String text) {
    return new Step(kind, after, detail, text);
  }
}
