package org.linli.commons.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An entry before it has its place in the chain. Texts are cut to what the table takes and freed of
 * control characters, so that no caller can make an entry that is not written.
 *
 * @param kind name of the step or event; else the operation that was called
 * @param fieldGroups in order, each once
 */
public record AuditDraft(
    Instant at,
    String actor,
    AuditAction action,
    String kind,
    AuditSubject subject,
    List<String> fieldGroups,
    String purpose,
    String origin,
    SortedMap<String, String> detail) {

  private static final int MOST_DETAILS = 30;

  public AuditDraft {
    at = at.truncatedTo(ChronoUnit.MICROS);
    actor = text(actor, 255, "unknown");
    kind = text(kind, 120, action.name());
    subject =
        new AuditSubject(
            text(subject.kind(), 40, "NONE"),
            text(subject.countyCode(), 32, ""),
            optional(subject.path(), 400),
            subject.id(),
            optional(subject.label(), 255));
    fieldGroups = groups(fieldGroups);
    purpose = text(purpose, 200, ReadPurpose.USUAL);
    origin = text(origin, 64, "");
    detail = details(detail);
  }

  private static List<String> groups(Collection<String> given) {
    return given.stream().map(group -> text(group, 80, "OTHER")).distinct().sorted().toList();
  }

  private static SortedMap<String, String> details(Map<String, String> given) {
    SortedMap<String, String> kept = new TreeMap<>();
    new TreeMap<>(given)
        .forEach(
            (name, value) -> {
              if (kept.size() < MOST_DETAILS) {
                kept.put(text(name, 40, "detail"), text(value, 255, ""));
              }
            });
    return kept;
  }

  private static @Nullable String optional(@Nullable String given, int longest) {
    return given == null ? null : text(given, longest, "");
  }

  private static String text(String given, int longest, String otherwise) {
    String plain = given.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
    if (plain.isEmpty()) {
      return otherwise;
    }
    if (plain.codePointCount(0, plain.length()) <= longest) {
      return plain;
    }
    return plain.substring(0, plain.offsetByCodePoints(0, longest));
  }
}
