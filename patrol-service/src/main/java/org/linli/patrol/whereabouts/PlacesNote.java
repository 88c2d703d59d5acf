package org.linli.patrol.whereabouts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Says in words how much is known of places. */
public final class PlacesNote {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final MessageSource messages;
  private final ZoneId zone;

  public PlacesNote(MessageSource messages, ZoneId zone) {
    this.messages = messages;
    this.zone = zone;
  }

  /** Null where what is known is current. */
  public @Nullable String of(KnownPlaces known, Locale locale) {
    if (known.state() == KnownPlaces.State.CURRENT) {
      return null;
    }
    Instant asOf = known.asOf();
    Object[] when = {asOf == null ? "" : MINUTE.format(asOf.atZone(zone))};
    return messages.getMessage("places." + known.state().name(), when, locale);
  }
}
