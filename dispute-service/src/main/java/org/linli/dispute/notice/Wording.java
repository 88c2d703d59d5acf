package org.linli.dispute.notice;

import java.util.Locale;
import java.util.Map;
import org.linli.dispute.settings.Settings;
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
    return settings
        .current(MailTemplates.KIND)
        .word(template, filled, locale, value -> resolve(value, locale));
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
