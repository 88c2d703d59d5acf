package org.linli.commons.catalogue;

import java.util.Locale;

/** A text in Chinese and in English. */
public record Words(String zh, String en) {

  public String in(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
  }

  /** The same with the number of days of its rule. */
  public Words withDays(int days) {
    String number = Integer.toString(days);
    return new Words(zh.replace("{days}", number), en.replace("{days}", number));
  }
}
