package org.linli.dispute.notice;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.linli.commons.settings.Settings;
import org.springframework.context.MessageSource;

/**
 * Puts notices into the reader's words. A value {@code msg:<key>} is a message in their language.
 */
public final class Wording {

  private static final String MESSAGE = "msg:";

  private final Settings settings;
  private final MessageSource messages;

  public Wording(Settings settings, MessageSource messages) {
    this.settings = settings;
    this.messages = messages;
  }

  /** A value that is shown as the message of that key. */
  public static String message(String key) {
    return MESSAGE + key;
  }

  public MailTemplates.Worded word(String template, Map<String, String> filled, Locale locale) {
    Map<String, String> values = new HashMap<>(filled);
    // States are told by their names alone; readers want the word.
    values.computeIfPresent("status", (name, state) -> message("status." + state));
    return settings
        .current(MailTemplates.KIND)
        .word(template, values, locale, value -> resolve(value, locale));
  }

  private String resolve(String value, Locale locale) {
    if (!value.startsWith(MESSAGE)) {
      return value;
    }
    String key = value.substring(MESSAGE.length());
    String text = messages.getMessage(key, null, key, locale);
    return text == null ? key : text;
  }
}
