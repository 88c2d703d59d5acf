package org.linli.portal.report;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** The words of one language. */
public record Words(MessageSource messages, boolean english) {

  /** A text in this language. */
  public String of(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale());
  }

  /** A text in this language, or what is to stand where there is none. */
  public String or(String key, String otherwise) {
    String found = messages.getMessage(key, null, otherwise, locale());
    return found == null ? otherwise : found;
  }

  public Locale locale() {
    return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
  }

  /** The column of the period itself and those it is compared with. */
  public String now() {
    return of("report.column.now");
  }

  public String previous() {
    return of("report.column.previous");
  }

  public String lastYear() {
    return of("report.column.last-year");
  }
}
