package org.linli.dispute.referral.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.dispute.api.ReferralsApi;
import org.linli.dispute.api.model.NewReferral;
import org.linli.dispute.api.model.Referral;
import org.linli.dispute.api.model.ReferralField;
import org.linli.dispute.api.model.ReferralPage;
import org.linli.dispute.api.model.ReferralPurpose;
import org.linli.dispute.api.model.ReferralReason;
import org.linli.dispute.api.model.ReferralState;
import org.linli.dispute.api.model.ReferralWords;
import org.linli.dispute.calendar.CalendarDays;
import org.linli.dispute.file.ReadLog;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.Disputes;
import org.linli.dispute.matter.Listed;
import org.linli.dispute.referral.Referral.State;
import org.linli.dispute.referral.ReferralPurposes;
import org.linli.dispute.referral.ReferralStore;
import org.linli.dispute.referral.Referrals;
import org.linli.dispute.referral.ReleasedField;
import org.linli.dispute.unit.UnitNames;
import org.linli.dispute.unit.Units;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReferralsController implements ReferralsApi {

  private final Referrals referrals;
  private final ReferralStore store;
  private final Disputes disputes;
  private final Settings settings;
  private final CalendarDays days;
  private final ReadLog reads;
  private final Units units;

  ReferralsController(
      Referrals referrals,
      ReferralStore store,
      Disputes disputes,
      Settings settings,
      CalendarDays days,
      ReadLog reads,
      Units units) {
    this.referrals = referrals;
    this.store = store;
    this.disputes = disputes;
    this.settings = settings;
    this.days = days;
    this.reads = reads;
    this.units = units;
  }

  @Override
  public ResponseEntity<List<ReferralPurpose>> listReferralPurposes() {
    boolean english = isEnglish();
    return ResponseEntity.ok(
        settings.current(ReferralPurposes.KIND).purposes().stream()
            .map(one -> ReferralWording.purpose(one, english))
            .toList());
  }

  @Override
  public ResponseEntity<List<Referral>> listReferralsOfDispute(UUID id) {
    Listed listed = disputes.get(id);
    if (!listed.handled()) {
      throw ProblemException.forbidden("not-handler");
    }
    String county = listed.matter().countyCode();
    ReferralWording wording = wording();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(store.ofMatter(county, id).stream().map(one -> wording.brief(one, true)).toList());
  }

  @Override
  public ResponseEntity<Referral> refer(
      UUID id, NewReferral newReferral, @Nullable String ifMatch, @Nullable String idempotencyKey) {
    Set<ReleasedField> fields =
        newReferral.getFields().stream()
            .map(ReferralField::getValue)
            .flatMap(name -> ReleasedField.find(name).stream())
            .collect(Collectors.toSet());
    Referrals.Made made =
        referrals.refer(
            Call.of(id, ifMatch, idempotencyKey, "refer", newReferral),
            new Referrals.Wanted(
                newReferral.getToUnit(),
                newReferral.getPurpose(),
                fields,
                newReferral.getWords().strip(),
                newReferral.getAnswerBy()));
    ReferralStore.Seen seen = store.find(made.referral()).orElseThrow(ProblemException::notFound);
    return ResponseEntity.ok()
        .eTag("\"" + made.version() + '"')
        .cacheControl(CacheControl.noStore())
        .body(wording().whole(seen, null));
  }

  @Override
  public ResponseEntity<ReferralPage> listReferrals(
      @Nullable String direction,
      @Nullable ReferralState state,
      @Nullable String cursor,
      Integer limit) {
    List<String> own = units.unitsOf(CurrentAccess.require().viewer().username());
    String[] place = cursor == null ? null : place(cursor);
    List<org.linli.dispute.referral.Referral> found =
        store.list(
            new ReferralStore.Query(
                "OUT".equals(direction) ? List.of() : own,
                "IN".equals(direction) ? List.of() : own,
                state == null ? null : State.valueOf(state.getValue()),
                place == null ? null : Instant.parse(place[0]),
                place == null ? null : UUID.fromString(place[1])),
            limit + 1);
    ReferralWording wording = wording();
    ReferralPage page =
        new ReferralPage(
            found.stream().limit(limit).map(one -> wording.brief(one, false)).toList());
    if (found.size() > limit) {
      var last = found.get(limit - 1);
      page.setNextCursor(cursor(last.between().at() + " " + last.id()));
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
  }

  @Override
  public ResponseEntity<Referral> getReferral(UUID rid) {
    return shown(rid);
  }

  @Override
  public ResponseEntity<Referral> acceptReferral(
      UUID rid, ReferralWords referralWords, @Nullable String ifMatch) {
    return stepped(rid, ifMatch, State.ACCEPTED, referralWords.getWords());
  }

  @Override
  public ResponseEntity<Referral> rejectReferral(
      UUID rid, ReferralReason referralReason, @Nullable String ifMatch) {
    return stepped(rid, ifMatch, State.REJECTED, referralReason.getWords());
  }

  @Override
  public ResponseEntity<Referral> finishReferral(
      UUID rid, ReferralReason referralReason, @Nullable String ifMatch) {
    return stepped(rid, ifMatch, State.DONE, referralReason.getWords());
  }

  @Override
  public ResponseEntity<Referral> revokeReferral(
      UUID rid, ReferralReason referralReason, @Nullable String ifMatch) {
    return stepped(rid, ifMatch, State.REVOKED, referralReason.getWords());
  }

  private ResponseEntity<Referral> stepped(
      UUID rid, @Nullable String ifMatch, State next, @Nullable String words) {
    referrals.step(CurrentAccess.require(), rid, ifMatch, next, words);
    return shown(rid);
  }

  /**
   * Whoever sees a referral sees what was released by it, as long as it is; and the look is
   * recorded before it is answered.
   */
  private ResponseEntity<Referral> shown(UUID rid) {
    ReferralStore.Seen seen = store.find(rid).orElseThrow(ProblemException::notFound);
    org.linli.dispute.referral.Referral referral = seen.whole().referral();
    ReferralStore.Released released = null;
    if (seen.readable()) {
      reads.record(
          referral.countyCode(),
          referral.matter(),
          referral.fields().stream().map(Enum::name).collect(Collectors.toSet()));
      released = store.released(referral);
    }
    return ResponseEntity.ok()
        .eTag("\"" + referral.version() + '"')
        .cacheControl(CacheControl.noStore())
        .body(wording().whole(seen, released));
  }

  private ReferralWording wording() {
    UnitNames names = units.names(isEnglish());
    return new ReferralWording(
        names,
        settings.current(ReferralPurposes.KIND),
        isEnglish(),
        Set.copyOf(units.unitsOf(CurrentAccess.require().viewer().username())),
        days.today());
  }

  private static boolean isEnglish() {
    return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
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
