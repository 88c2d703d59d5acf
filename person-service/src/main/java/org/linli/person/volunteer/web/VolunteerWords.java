package org.linli.person.volunteer.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.commons.place.Places;
import org.linli.commons.settings.Settings;
import org.linli.person.api.model.HeldOfVolunteer;
import org.linli.person.api.model.OwnVolunteer;
import org.linli.person.api.model.VolunteerActivity;
import org.linli.person.api.model.VolunteerItem;
import org.linli.person.api.model.VolunteerPlace;
import org.linli.person.api.model.VolunteerRegistrationState;
import org.linli.person.api.model.VolunteerState;
import org.linli.person.volunteer.Activity;
import org.linli.person.volunteer.Volunteer;
import org.linli.person.volunteer.VolunteerWork;
import org.linli.person.volunteer.Volunteers;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Volunteers as the contract shows them. */
final class VolunteerWords {

  private final Places places;
  private final Settings settings;
  private final MessageSource messages;

  VolunteerWords(Places places, Settings settings, MessageSource messages) {
    this.places = places;
    this.settings = settings;
    this.messages = messages;
  }

  static boolean isEnglish() {
    return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  VolunteerPlace place(Places.Choice choice) {
    return new VolunteerPlace(choice.code(), choice.name(), choice.grid(), choice.within());
  }

  List<org.linli.person.api.model.VolunteerWork> choosable() {
    return settings.current(VolunteerWork.KIND).kinds().stream()
        .filter(VolunteerWork.Kind::active)
        .map(
            kind ->
                new org.linli.person.api.model.VolunteerWork(kind.code(), kind.name(isEnglish())))
        .toList();
  }

  VolunteerItem item(Volunteer volunteer) {
    VolunteerItem item =
        new VolunteerItem()
            .id(volunteer.id())
            .number(volunteer.number())
            .state(state(volunteer))
            .place(volunteer.place().code())
            .placeName(placeName(volunteer))
            .work(work(volunteer.work()))
            .receivedAt(volunteer.course().receivedAt().atOffset(ZoneOffset.UTC))
            .hours(volunteer.hours().doubleValue());
    Volunteer.Personal personal = volunteer.personal();
    item.setName(personal == null ? null : personal.name());
    item.setUsername(volunteer.course().username());
    return item;
  }

  org.linli.person.api.model.Volunteer whole(Volunteers.Whole whole, @Nullable LocalDate eraseOn) {
    Volunteer volunteer = whole.volunteer();
    Volunteer.Course course = volunteer.course();
    Volunteer.Personal personal = volunteer.personal();
    org.linli.person.api.model.Volunteer shown =
        new org.linli.person.api.model.Volunteer()
            .id(volunteer.id())
            .number(volunteer.number())
            .state(state(volunteer))
            .place(volunteer.place().code())
            .placeName(placeName(volunteer))
            .work(work(volunteer.work()))
            .receivedAt(course.receivedAt().atOffset(ZoneOffset.UTC))
            .hours(volunteer.hours().doubleValue())
            .activities(activities(whole.activities()))
            .version(volunteer.version());
    if (personal != null) {
      shown.setName(personal.name());
      shown.setPhone(personal.phone());
      shown.setWords(personal.words());
    }
    shown.setLanguage(course.language());
    shown.setDecidedAt(
        course.decidedAt() == null ? null : course.decidedAt().atOffset(ZoneOffset.UTC));
    shown.setDecidedBy(course.decidedBy());
    shown.setReason(course.reason());
    shown.setUsername(course.username());
    shown.setEraseOn(eraseOn);
    return shown;
  }

  OwnVolunteer own(Volunteers.Whole whole, double hoursThisYear, @Nullable LocalDate eraseOn) {
    Volunteer volunteer = whole.volunteer();
    OwnVolunteer own =
        new OwnVolunteer(
            volunteer.number(),
            state(volunteer),
            volunteer.hours().doubleValue(),
            hoursThisYear,
            activities(whole.activities()));
    own.setHeld(held(volunteer));
    own.setEraseOn(eraseOn);
    return own;
  }

  VolunteerRegistrationState registration(Volunteer volunteer, @Nullable LocalDate eraseOn) {
    Volunteer.Course course = volunteer.course();
    VolunteerRegistrationState told =
        new VolunteerRegistrationState(
            volunteer.number(),
            state(volunteer),
            Objects.requireNonNull(
                messages.getMessage(
                    "volunteer.state." + volunteer.state(),
                    null,
                    volunteer.state().name(),
                    LocaleContextHolder.getLocale())),
            course.receivedAt().atOffset(ZoneOffset.UTC),
            !volunteer.state().isOver());
    told.setDecidedAt(
        course.decidedAt() == null ? null : course.decidedAt().atOffset(ZoneOffset.UTC));
    told.setReason(course.reason());
    told.setUsername(course.username());
    told.setHeld(held(volunteer));
    told.setEraseOn(eraseOn);
    return told;
  }

  private @Nullable HeldOfVolunteer held(Volunteer volunteer) {
    Volunteer.Personal personal = volunteer.personal();
    if (personal == null) {
      return null;
    }
    HeldOfVolunteer held =
        new HeldOfVolunteer(
            personal.name(),
            personal.phone(),
            volunteer.place().code(),
            placeName(volunteer),
            work(volunteer.work()),
            volunteer.course().noticeVersion());
    held.setWords(personal.words());
    return held;
  }

  private List<VolunteerActivity> activities(List<Activity> activities) {
    return activities.stream()
        .map(
            one ->
                new VolunteerActivity(
                    one.id(), one.on(), one.hours().doubleValue(), work(one.work())))
        .toList();
  }

  private List<org.linli.person.api.model.VolunteerWork> work(List<String> codes) {
    return codes.stream().map(this::work).toList();
  }

  private org.linli.person.api.model.VolunteerWork work(String code) {
    String name =
        settings
            .current(VolunteerWork.KIND)
            .find(code)
            .map(kind -> kind.name(isEnglish()))
            .orElse(code);
    return new org.linli.person.api.model.VolunteerWork(code, name);
  }

  private String placeName(Volunteer volunteer) {
    return places.name(volunteer.place().code(), isEnglish());
  }

  private static VolunteerState state(Volunteer volunteer) {
    return VolunteerState.fromValue(volunteer.state().name());
  }
}
