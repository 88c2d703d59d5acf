package org.linli.portal.hotspot;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in the reader's language what was computed, from what, and what follows. */
@Component
public final class MethodText {

  private final MessageSource messages;

  MethodText(MessageSource messages) {
    this.messages = messages;
  }

  /** In the language of the call. */
  public String of(HotSpotFinder.Finding finding) {
    HotSpots found = finding.hotSpots();
    Locale locale = LocaleContextHolder.getLocale();
    Object[] figures = {
      found.n(),
      found.imputed(),
      found.significant(),
      finding.counted().from().toString(),
      finding.counted().to().toString()
    };
    String conclusion = "hot-spots.conclusion." + found.conclusion().name();
    return messages.getMessage("hot-spots.method", figures, locale)
        + messages.getMessage(conclusion, figures, locale);
  }
}
