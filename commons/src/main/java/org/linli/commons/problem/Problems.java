package org.linli.commons.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Puts problems and violations into the reader's words. */
public final class Problems {

  private final MessageSource messages;

  public Problems(MessageSource messages) {
    this.messages = messages;
  }

  /** The problem details of an exception in a language. */
  public Problem of(ProblemException e, Locale locale) {
    Object[] arguments = e.arguments().toArray();
    String key = "problem." + e.code();
    String title = text(key, arguments, locale);
    return new Problem(
        "urn:linli:problem:" + e.code(),
        title == null ? e.code() : title,
        e.status().value(),
        text(key + ".detail", arguments, locale),
        faults(e.violations(), locale));
  }

  /** Violations in words, in their order. */
  public List<Problem.Fault> faults(List<Violation> violations, Locale locale) {
    return violations.stream().map(v -> fault(v, locale)).toList();
  }

  /** One violation in words; its code where no text is known. */
  public Problem.Fault fault(Violation v, Locale locale) {
    String message = text(v.messageKey(), v.arguments().toArray(), locale);
    return new Problem.Fault(v.row(), v.field(), v.code(), message == null ? v.code() : message);
  }

  private @Nullable String text(String key, Object[] arguments, Locale locale) {
    return messages.getMessage(key, arguments, null, locale);
  }
}
