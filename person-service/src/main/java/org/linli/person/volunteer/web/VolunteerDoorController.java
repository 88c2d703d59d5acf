package org.linli.person.volunteer.web;

import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.commons.place.Places;
import org.linli.commons.settings.Settings;
import org.linli.commons.ticket.Intake;
import org.linli.commons.ticket.TicketRules;
import org.linli.person.api.VolunteerDoorApi;
import org.linli.person.api.model.VolunteerForm;
import org.linli.person.api.model.VolunteerRegistration;
import org.linli.person.api.model.VolunteerRegistrationState;
import org.linli.person.api.model.VolunteerTicket;
import org.linli.person.volunteer.Registrations;
import org.linli.person.volunteer.Volunteer;
import org.linli.person.volunteer.VolunteerNotice;
import org.linli.person.volunteer.Volunteers;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VolunteerDoorController implements VolunteerDoorApi {

  private static final int LEAST_AGE = 18;

  private final Registrations registrations;
  private final Volunteers volunteers;
  private final TicketRules rules;
  private final VolunteerWords words;
  private final Places places;
  private final Settings settings;

  VolunteerDoorController(
      Registrations registrations,
      Volunteers volunteers,
      TicketRules rules,
      VolunteerWords words,
      Places places,
      Settings settings) {
    this.registrations = registrations;
    this.volunteers = volunteers;
    this.rules = rules;
    this.words = words;
    this.places = places;
    this.settings = settings;
  }

  @Override
  public ResponseEntity<VolunteerForm> getVolunteerForm(@Nullable String area) {
    boolean english = VolunteerWords.isEnglish();
    Settings.InForce<VolunteerNotice> notice = settings.inForce(VolunteerNotice.KIND);
    List<Places.Choice> choices = places.in(area, english);
    VolunteerForm form =
        new VolunteerForm(
            choices.stream().map(words::place).toList(),
            words.choosable(),
            notice.value().text(english),
            notice.version(),
            LEAST_AGE,
            rules.work().difficultyBits() > 0);
    if (area != null) {
      form.setPlace(words.place(places.choice(area, english)));
    }
    return fresh(form);
  }

  @Override
  public ResponseEntity<VolunteerTicket> registerVolunteer(
      VolunteerRegistration sent, @Nullable String idempotencyKey) {
    Registrations.Given given =
        registrations.register(
            new Registrations.Registration(
                new Volunteer.Personal(
                    sent.getName().strip(), sent.getPhone().strip(), sent.getWords()),
                sent.getPlace(),
                sent.getWork(),
                sent.getLanguage().getValue(),
                sent.getAdult(),
                sent.getNoticeVersion()),
            new Intake.Solution(sent.getChallenge(), sent.getSolution()),
            idempotencyKey);
    return ResponseEntity.status(HttpStatus.CREATED)
        .cacheControl(CacheControl.noStore())
        .body(
            new VolunteerTicket(
                given.number(), given.pin(), given.receivedAt().atOffset(ZoneOffset.UTC)));
  }

  @Override
  public ResponseEntity<VolunteerRegistrationState> getVolunteerRegistration(
      @Nullable String proof) {
    return told(registrations.own(proof));
  }

  @Override
  public ResponseEntity<VolunteerRegistrationState> withdrawVolunteerRegistration(
      @Nullable String proof) {
    return told(registrations.withdraw(proof));
  }

  private ResponseEntity<VolunteerRegistrationState> told(Volunteer volunteer) {
    return fresh(words.registration(volunteer, volunteers.eraseOn(volunteer)));
  }

  private static <T> ResponseEntity<T> fresh(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }
}
