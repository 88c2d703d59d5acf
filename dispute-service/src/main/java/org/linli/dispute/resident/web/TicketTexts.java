package org.linli.dispute.resident.web;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.api.model.OwnWords;
import org.linli.dispute.api.model.ResultView;
import org.linli.dispute.api.model.TicketEvent;
import org.linli.dispute.api.model.TicketStage;
import org.linli.dispute.api.model.TicketState;
import org.linli.dispute.matter.Categories;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Outcome;
import org.linli.dispute.resident.Ticket;
import org.linli.dispute.resident.TicketFollowing;
import org.linli.dispute.resident.TicketMatter;
import org.linli.dispute.unit.Unit;
import org.linli.dispute.unit.Units;
import org.springframework.context.MessageSource;

/** Tells reporters in plain words how their matter stands. */
final class TicketTexts {

  private final MessageSource messages;
  private final Units units;
  private final Categories categories;

  TicketTexts(MessageSource messages, Units units, Categories categories) {
    this.messages = messages;
    this.units = units;
    this.categories = categories;
  }

  TicketState of(TicketFollowing.State state, Locale locale) {
    Ticket ticket = state.ticket();
    TicketMatter matter = state.matter();
    TicketState told =
        new TicketState()
            .ticket(ticket.number())
            .category(category(ticket.report().category(), locale))
            .receivedAt(ticket.createdAt().atOffset(ZoneOffset.UTC))
            .words(words(state))
            .photos(state.photos());
    if (matter == null) {
      return told.stage(TicketStage.RECEIVED)
          .headline(text("resident.review", locale))
          .next(text("resident.review.next", locale))
          .timeline(List.of())
          .mayAddWords(false)
          .mayAnswer(false)
          .mayRate(false);
    }
    withUnit(told, matter, locale);
    withAnswer(told, matter);
    return told.stage(stage(matter.status()))
        .headline(text("resident.status." + matter.status(), locale))
        .next(text("resident.next." + matter.status(), locale))
        .nextBy(matter.mayAnswer() ? null : matter.nextBy())
        .timeline(timeline(matter, locale))
        .staffView(staffView(matter.outcome()))
        .mayAddWords(matter.mayAddWords())
        .mayAnswer(matter.mayAnswer())
        .mayRate(matter.mayRate());
  }

  /** One line on where a matter stands. */
  String headline(@Nullable TicketMatter matter, Locale locale) {
    return matter == null
        ? text("resident.review", locale)
        : text("resident.status." + matter.status(), locale);
  }

  String change(TicketMatter.Change change, Locale locale) {
    return text("resident.status." + change.to(), locale);
  }

  String text(String key, Locale locale) {
    return Objects.requireNonNull(messages.getMessage(key, null, key, locale));
  }

  String category(String code, Locale locale) {
    return categories
        .find(code)
        .map(found -> isEnglish(locale) ? found.nameEn() : found.name())
        .orElse(code);
  }

  static boolean isEnglish(Locale locale) {
    return locale.getLanguage().equals("en");
  }

  @Nullable Unit unit(@Nullable TicketMatter matter) {
    String code = matter == null ? null : matter.unit();
    return code == null ? null : units.find(code).orElse(null);
  }

  private void withUnit(TicketState told, TicketMatter matter, Locale locale) {
    Unit unit = unit(matter);
    if (unit != null) {
      told.unit(isEnglish(locale) ? unit.nameEn() : unit.name())
          .unitContact(isEnglish(locale) ? unit.turnToEn() : unit.turnTo());
    }
  }

  private static void withAnswer(TicketState told, TicketMatter matter) {
    TicketMatter.Answer answer = matter.answer();
    if (answer != null) {
      told.ownView(answer.settled() ? ResultView.SETTLED : ResultView.NOT_SETTLED)
          .stars(answer.stars());
    }
  }

  private List<TicketEvent> timeline(TicketMatter matter, Locale locale) {
    List<TicketEvent> events = new ArrayList<>();
    for (TicketMatter.Change change : matter.changes()) {
      events.add(new TicketEvent(change.at().atOffset(ZoneOffset.UTC), change(change, locale)));
    }
    return events;
  }

  private static List<OwnWords> words(TicketFollowing.State state) {
    return state.words().stream()
        .map(words -> new OwnWords(words.at().atOffset(ZoneOffset.UTC), words.text()))
        .toList();
  }

  private static TicketState.@Nullable StaffViewEnum staffView(@Nullable Outcome outcome) {
    return switch (outcome) {
      case null -> null;
      case RESOLVED -> TicketState.StaffViewEnum.SETTLED;
      case PARTLY -> TicketState.StaffViewEnum.PARTLY;
      case NOT_RESOLVED, WENT_TO_COURT -> TicketState.StaffViewEnum.NOT_SETTLED;
      case WITHDRAWN, DUPLICATE -> null;
    };
  }

  private static TicketStage stage(DisputeStatus status) {
    return switch (status) {
      case RECEIVED -> TicketStage.RECEIVED;
      case ACCEPTED, TRIAGED, ASSIGNED, MEDIATING, REFERRED, CONFIRMATION_APPLIED, REOPENED ->
          TicketStage.BEING_HANDLED;
      case SUSPENDED -> TicketStage.WAITING;
      case AGREED, NOT_AGREED, WITHDRAWN, CONFIRMED, CONFIRMATION_REJECTED, PERFORMING, VISITED ->
          TicketStage.RESULT;
      case CLOSED, ARCHIVED -> TicketStage.CLOSED;
      case NOT_ACCEPTED -> TicketStage.NOT_ACCEPTED;
    };
  }
}
