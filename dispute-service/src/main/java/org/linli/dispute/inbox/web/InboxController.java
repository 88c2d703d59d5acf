package org.linli.dispute.inbox.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.access.Role;
import org.linli.commons.problem.ProblemException;
import org.linli.dispute.api.InboxApi;
import org.linli.dispute.api.model.DutyKind;
import org.linli.dispute.api.model.Inbox;
import org.linli.dispute.api.model.InboxCount;
import org.linli.dispute.api.model.InboxDuty;
import org.linli.dispute.api.model.Notice;
import org.linli.dispute.api.model.NoticePage;
import org.linli.dispute.api.model.PersonName;
import org.linli.dispute.api.model.TriageLevel;
import org.linli.dispute.api.model.UnitName;
import org.linli.dispute.calendar.CalendarDays;
import org.linli.dispute.inbox.InboxStore;
import org.linli.dispute.inbox.InboxStore.Place;
import org.linli.dispute.inbox.OwnDuty;
import org.linli.dispute.notice.MailTemplates;
import org.linli.dispute.notice.Wording;
import org.linli.dispute.unit.UnitNames;
import org.linli.dispute.unit.Units;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class InboxController implements InboxApi {

  private static final int NEWEST_NOTICES = 20;

  private final InboxStore store;
  private final Wording wording;
  private final CalendarDays days;
  private final Units units;
  private final MessageSource messages;
  private final Clock clock;

  InboxController(
      InboxStore store,
      Wording wording,
      CalendarDays days,
      Units units,
      MessageSource messages,
      Clock clock) {
    this.store = store;
    this.wording = wording;
    this.days = days;
    this.units = units;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public ResponseEntity<Inbox> getInbox(Boolean overdue, @Nullable String cursor, Integer limit) {
    Access access = CurrentAccess.require();
    Instant now = clock.instant();
    UnitNames names = names();
    List<OwnDuty> duties = store.duties(access, overdue ? now : null, place(cursor), limit + 1);
    List<Notice> notices =
        cursor != null
            ? List.of()
            : store.notices(access, true, null, NEWEST_NOTICES).stream()
                .map(one -> shown(one, names))
                .toList();
    Inbox inbox =
        new Inbox(
            shown(store.count(access, now)),
            duties.stream().limit(limit).map(one -> shown(one, now, names)).toList(),
            notices,
            warnings(access));
    if (duties.size() > limit) {
      OwnDuty last = duties.get(limit - 1);
      inbox.setNextCursor(cursor(last.dueAt(), last.id()));
    }
    return uncached(inbox);
  }

  @Override
  public ResponseEntity<InboxCount> countInbox() {
    return uncached(shown(store.count(CurrentAccess.require(), clock.instant())));
  }

  @Override
  public ResponseEntity<NoticePage> listNotices(@Nullable String cursor, Integer limit) {
    UnitNames names = names();
    List<org.linli.dispute.notice.Notice> found =
        store.notices(CurrentAccess.require(), false, place(cursor), limit + 1);
    NoticePage page =
        new NoticePage(found.stream().limit(limit).map(one -> shown(one, names)).toList());
    if (found.size() > limit) {
      page.setNextCursor(cursor(found.get(limit - 1).at(), found.get(limit - 1).id()));
    }
    return uncached(page);
  }

  @Override
  public ResponseEntity<Void> readNotice(UUID id) {
    if (!store.read(CurrentAccess.require(), id, clock.instant())) {
      throw ProblemException.notFound();
    }
    return ResponseEntity.noContent().build();
  }

  /** Of use to those who can publish the year that is missing. */
  private List<String> warnings(Access access) {
    boolean administrator =
        access.grants().stream()
            .anyMatch(
                grant -> grant.role() == Role.AREA_ADMIN || grant.role() == Role.SYSTEM_ADMIN);
    return administrator
        ? days.missingYear().stream()
            .map(year -> text("calendar.missing", year.toString()))
            .toList()
        : List.of();
  }

  private InboxDuty shown(OwnDuty duty, Instant now, UnitNames names) {
    InboxDuty model =
        new InboxDuty(
            duty.id(),
            DutyKind.fromValue(duty.kind().name()),
            text("duty." + duty.kind().name()),
            duty.dueAt().atOffset(ZoneOffset.UTC),
            !now.isBefore(duty.dueAt()),
            duty.rung(),
            Links.of(duty));
    model.setDisputeId(duty.matter());
    model.setNumber(duty.number());
    model.setCategory(duty.category());
    model.setRef(duty.ref().isEmpty() ? null : duty.ref());
    model.setLevel(duty.level() == null ? null : TriageLevel.fromValue(duty.level().name()));
    model.setUnit(unit(duty.answerer().unit(), names));
    String person = duty.answerer().username();
    model.setPerson(
        person == null
            ? null
            : new PersonName(person, Objects.requireNonNull(names.person(person))));
    return model;
  }

  private Notice shown(org.linli.dispute.notice.Notice one, UnitNames names) {
    MailTemplates.Worded words =
        wording.word(one.template(), one.filled(), LocaleContextHolder.getLocale());
    Notice model =
        new Notice(
            one.id(),
            one.at().atOffset(ZoneOffset.UTC),
            words.subject(),
            words.words(),
            one.read());
    model.setDisputeId(one.matter());
    model.setNumber(one.number());
    model.setUnit(unit(one.unit(), names));
    model.setLink(Links.path(one.filled().get("link")));
    model.setMail(Notice.MailEnum.fromValue(one.mail().name()));
    return model;
  }

  private static @Nullable UnitName unit(@Nullable String code, UnitNames names) {
    return code == null ? null : new UnitName(code, Objects.requireNonNull(names.unit(code)));
  }

  private static InboxCount shown(InboxStore.Count count) {
    return new InboxCount(count.open(), count.overdue(), count.unread());
  }

  private UnitNames names() {
    return units.names(
        LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage()));
  }

  private String text(String key, Object... arguments) {
    String text = messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale());
    return text == null ? key : text;
  }

  private static <T> ResponseEntity<T> uncached(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }

  private static String cursor(Instant at, UUID id) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable Place place(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
      return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
      throw ProblemException.badField("cursor", "cursor");
    }
  }
}
