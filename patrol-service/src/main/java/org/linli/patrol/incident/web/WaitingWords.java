package org.linli.patrol.incident.web;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What another service said about an incident, in the reader's words. It is kept as stable names,
 * {@code invalid category:unknown-value}, because who reads it may speak another language.
 */
final class WaitingWords {

  private static final String INVALID = "invalid";

  /** That somebody may not file it is what it waits for. */
  private static final Set<String> SAID_ALREADY =
      Set.of("", "forbidden", "not-found", "unauthorized");

  private final MessageSource messages;

  WaitingWords(MessageSource messages) {
    this.messages = messages;
  }

  @Nullable String of(@Nullable String detail, Locale locale) {
    if (detail == null || SAID_ALREADY.contains(detail)) {
      return null;
    }
    String[] parts = detail.split(" ");
    if (!parts[0].equals(INVALID)) {
      return said("problem." + parts[0], locale);
    }
    String faults =
        Stream.of(parts)
            .skip(1)
            .map(fault -> fault(fault, locale))
            .distinct()
            .collect(Collectors.joining(words("incident.said.and", locale)));
    return faults.isEmpty() ? null : faults;
  }

  private String fault(String fault, Locale locale) {
    int colon = fault.lastIndexOf(':');
    String field = colon < 0 ? fault : fault.substring(0, colon);
    String code = colon < 0 ? "" : fault.substring(colon + 1);
    String what = said("incident.field." + field, locale);
    String why = said("violation." + code, locale);
    return words(
        "incident.said",
        locale,
        what == null ? words("incident.field.other", locale) : what,
        why == null ? words("incident.not-taken", locale) : why);
  }

  /** Without what only the other service knows: a text with a hole says less than none. */
  private @Nullable String said(String key, Locale locale) {
    String text = messages.getMessage(key, null, "", locale);
    return text == null || text.isEmpty() || text.contains("{") ? null : text;
  }

  private String words(String key, Locale locale, Object... holes) {
    return messages.getMessage(key, holes, locale);
  }
}
