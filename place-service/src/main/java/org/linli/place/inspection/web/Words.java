package org.linli.place.inspection.web;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** The reader's language. */
final class Words {

  private Words() {}

  static boolean isEnglish() {
    return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  /** A number without needless digits. */
  static String number(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e9
        ? String.valueOf((long) number)
        : String.valueOf(number);
  }
}
