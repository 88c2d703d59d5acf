package org.linli.dispute.open311.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.api.model.Open311Request;
import org.linli.dispute.api.model.Open311Update;
import org.linli.dispute.matter.Categories;
import org.linli.dispute.matter.Category;
import org.linli.dispute.matter.Transitions;
import org.linli.dispute.resident.Ticket;
import org.linli.dispute.resident.TicketFollowing;
import org.linli.dispute.resident.TicketMatter;
import org.linli.dispute.unit.Units;
import org.springframework.context.MessageSource;

/**
 * What is told of a request: how it stands and since when. Neither words nor pictures, neither
 * position nor address, as one matter must not be found on a map.
 */
final class Open311Answers {

  private final MessageSource messages;
  private final Categories categories;
  private final Units units;
  private final Clock clock;

  Open311Answers(MessageSource messages, Categories categories, Units units, Clock clock) {
    this.messages = messages;
    this.categories = categories;
    this.units = units;
    this.clock = clock;
  }

  Open311Request request(TicketFollowing.State state, Locale locale) {
    Ticket ticket = state.ticket();
    TicketMatter matter = state.matter();
    String code = ticket.report().category();
    OffsetDateTime requested = ticket.createdAt().atOffset(ZoneOffset.UTC);
    Open311Request told =
        new Open311Request(
            openId(ticket),
            isOpen(matter) ? Open311Request.StatusEnum.OPEN : Open311Request.StatusEnum.CLOSED,
            headline(matter, locale),
            name(code, locale),
            code,
            requested,
            updated(matter, requested));
    String unit = matter == null ? null : matter.unit();
    if (unit != null) {
      units
          .find(unit)
          .map(found -> isEnglish(locale) ? found.nameEn() : found.name())
          .ifPresent(told::agencyResponsible);
    }
    if (matter != null && matter.nextBy() != null && isOpen(matter)) {
      told.expectedDatetime(
          matter.nextBy().plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime());
    }
    return told;
  }

  List<Open311Update> updates(TicketFollowing.State state, Locale locale) {
    List<Open311Update> updates = new ArrayList<>();
    TicketMatter matter = state.matter();
    String id = openId(state.ticket());
    if (matter != null) {
      for (TicketMatter.Change change : matter.changes()) {
        updates.add(
            new Open311Update(
                id + "-" + (updates.size() + 1),
                id,
                Transitions.isOpen(change.to())
                    ? Open311Update.StatusEnum.OPEN
                    : Open311Update.StatusEnum.CLOSED,
                change.at().atOffset(ZoneOffset.UTC),
                text("resident.status." + change.to(), locale)));
      }
    }
    return updates;
  }

  String name(String category, Locale locale) {
    return categories.find(category).map(found -> name(found, locale)).orElse(category);
  }

  static String name(Category category, Locale locale) {
    return isEnglish(locale) ? category.nameEn() : category.name();
  }

  String text(String key, Locale locale, Object... arguments) {
    String text = messages.getMessage(key, arguments, key, locale);
    return text == null ? key : text;
  }

  private String headline(@Nullable TicketMatter matter, Locale locale) {
    return text(matter == null ? "resident.review" : "resident.status." + matter.status(), locale);
  }

  private static boolean isOpen(@Nullable TicketMatter matter) {
    return matter == null || Transitions.isOpen(matter.status());
  }

  private static OffsetDateTime updated(@Nullable TicketMatter matter, OffsetDateTime requested) {
    return matter == null || matter.changes().isEmpty()
        ? requested
        : matter.changes().getLast().at().atOffset(ZoneOffset.UTC);
  }

  private static String openId(Ticket ticket) {
    String id = ticket.openId();
    if (id == null) {
      throw new IllegalStateException("no program asks for a ticket without such an id");
    }
    return id;
  }

  private static boolean isEnglish(Locale locale) {
    return locale.getLanguage().equals("en");
  }
}
