package org.linli.dispute.whistle.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.problem.ProblemException;
import org.linli.dispute.api.WhistlesApi;
import org.linli.dispute.api.model.JointTaskDone;
import org.linli.dispute.api.model.NewWhistle;
import org.linli.dispute.api.model.NewWhistleAnswer;
import org.linli.dispute.api.model.NewWhistleRecord;
import org.linli.dispute.api.model.Whistle;
import org.linli.dispute.api.model.WhistlePage;
import org.linli.dispute.api.model.WhistleState;
import org.linli.dispute.calendar.CalendarDays;
import org.linli.dispute.file.ReadLog;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.Disputes;
import org.linli.dispute.matter.Listed;
import org.linli.dispute.unit.Units;
import org.linli.dispute.whistle.WhistleStore;
import org.linli.dispute.whistle.Whistles;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WhistlesController implements WhistlesApi {

  private final Whistles whistles;
  private final WhistleStore store;
  private final Disputes disputes;
  private final CalendarDays days;
  private final ReadLog reads;
  private final Units units;
  private final Clock clock;

  WhistlesController(
      Whistles whistles,
      WhistleStore store,
      Disputes disputes,
      CalendarDays days,
      ReadLog reads,
      Units units,
      Clock clock) {
    this.whistles = whistles;
    this.store = store;
    this.disputes = disputes;
    this.days = days;
    this.reads = reads;
    this.units = units;
    this.clock = clock;
  }

  @Override
  public ResponseEntity<List<Whistle>> listWhistlesOfDispute(UUID id) {
    Listed listed = disputes.get(id);
    if (!listed.handled()) {
      throw ProblemException.forbidden("not-handler");
    }
    String county = listed.matter().countyCode();
    WhistleWording wording = wording();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(store.ofMatter(county, id).stream().map(one -> wording.brief(one, true)).toList());
  }

  @Override
  public ResponseEntity<Whistle> blowWhistle(
      UUID id, NewWhistle newWhistle, @Nullable String ifMatch, @Nullable String idempotencyKey) {
    return shown(
        whistles.blow(
            Call.of(id, ifMatch, idempotencyKey, "whistle", newWhistle),
            new Whistles.Wanted(
                List.copyOf(newWhistle.getUnits()),
                newWhistle.getAnswerWithinHours(),
                newWhistle.getReason().strip(),
                newWhistle.getPlace().strip(),
                newWhistle.getMeetAt().toInstant())));
  }

  @Override
  public ResponseEntity<WhistlePage> listWhistles(
      @Nullable String direction,
      @Nullable WhistleState state,
      @Nullable String cursor,
      Integer limit) {
    List<String> own = units.unitsOf(CurrentAccess.require().viewer().username());
    String[] place = cursor == null ? null : place(cursor);
    List<org.linli.dispute.whistle.Whistle> found =
        store.list(
            new WhistleStore.Query(
                "OUT".equals(direction) ? List.of() : own,
                "IN".equals(direction) ? List.of() : own,
                state == null
                    ? null
                    : org.linli.dispute.whistle.Whistle.State.valueOf(state.getValue()),
                place == null ? null : Instant.parse(place[0]),
                place == null ? null : UUID.fromString(place[1])),
            limit + 1);
    WhistleWording wording = wording();
    WhistlePage page =
        new WhistlePage(found.stream().limit(limit).map(one -> wording.brief(one, false)).toList());
    if (found.size() > limit) {
      var last = found.get(limit - 1);
      page.setNextCursor(cursor(last.call().at() + " " + last.id()));
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
  }

  @Override
  public ResponseEntity<Whistle> getWhistle(UUID wid) {
    return shown(wid);
  }

  @Override
  public ResponseEntity<Whistle> answerWhistle(
      UUID wid, NewWhistleAnswer newWhistleAnswer, @Nullable String ifMatch) {
    whistles.answer(
        access(),
        wid,
        ifMatch,
        newWhistleAnswer.getUnitCode(),
        org.linli.dispute.whistle.Whistle.Answer.valueOf(newWhistleAnswer.getAnswer().getValue()),
        newWhistleAnswer.getWords());
    return shown(wid);
  }

  @Override
  public ResponseEntity<Whistle> recordWhistle(
      UUID wid, NewWhistleRecord newWhistleRecord, @Nullable String ifMatch) {
    whistles.record(
        access(),
        wid,
        ifMatch,
        newWhistleRecord.getHeldAt().toInstant(),
        newWhistleRecord.getWords().strip(),
        newWhistleRecord.getCame(),
        newWhistleRecord.getTasks().stream()
            .map(
                task ->
                    new Whistles.NewTask(task.getWhat().strip(), task.getUnitCode(), task.getDue()))
            .toList());
    return shown(wid);
  }

  @Override
  public ResponseEntity<Whistle> finishJointTask(
      UUID wid, UUID tid, JointTaskDone jointTaskDone, @Nullable String ifMatch) {
    whistles.finish(access(), wid, tid, ifMatch, jointTaskDone.getWords().strip());
    return shown(wid);
  }

  private ResponseEntity<Whistle> shown(UUID id) {
    WhistleStore.Seen seen = store.find(id).orElseThrow(ProblemException::notFound);
    reads.record(seen.whistle().countyCode(), seen.whistle().matter(), Set.of("WHISTLE"));
    return ResponseEntity.ok()
        .eTag("\"" + seen.whistle().version() + '"')
        .cacheControl(CacheControl.noStore())
        .body(wording().whole(seen));
  }

  private WhistleWording wording() {
    boolean english =
        LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    return new WhistleWording(
        units.names(english),
        Set.copyOf(units.unitsOf(access().viewer().username())),
        days.today(),
        clock.instant());
  }

  private static Access access() {
    return CurrentAccess.require();
  }

  private static String cursor(String place) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  private static String[] place(String cursor) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
      return new String[] {
        Instant.parse(parts[0]).toString(), UUID.fromString(parts[1]).toString()
      };
    } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
      throw ProblemException.badField("cursor", "cursor");
    }
  }
}
