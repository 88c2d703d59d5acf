package org.linli.dispute.referral;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.linli.commons.settings.Settings;
import org.linli.dispute.calendar.CalendarDays;
import org.linli.dispute.duty.Answerer;
import org.linli.dispute.duty.Duties;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.duty.NewDuty;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.matter.PartKind;
import org.linli.dispute.matter.Parts;
import org.linli.dispute.matter.Step;
import org.linli.dispute.notice.Notices;
import org.linli.dispute.notice.Wording;
import org.linli.dispute.unit.Unit;
import org.linli.dispute.unit.Units;

/** Referring a matter, and what the other unit does about it. */
public final class Referrals {

  private final MatterChanges changes;
  private final ReferralStore store;
  private final Parts parts;
  private final Duties duties;
  private final Notices notices;
  private final Units units;
  private final CalendarDays days;
  private final Settings settings;

  public Referrals(
      MatterChanges changes,
      ReferralStore store,
      Parts parts,
      Duties duties,
      Notices notices,
      Units units,
      CalendarDays days,
      Settings settings) {
    this.changes = changes;
    this.store = store;
    this.parts = parts;
    this.duties = duties;
    this.notices = notices;
    this.units = units;
    this.days = days;
    this.settings = settings;
  }

  /** What somebody wants to refer. */
  public record Wanted(
      String toUnit, String purpose, Set<ReleasedField> fields, String words, LocalDate answerBy) {
    public Wanted {
      fields = Set.copyOf(fields);
    }
  }

  /** A referral made, and the matter's new version. */
  public record Made(UUID referral, int version) {}

  /**
   * Refers a matter, by one of its handlers, for their unit.
   *
   * @throws ProblemException 400 with all faults: an unknown purpose or unit, a field that the
   *     purpose does not need, a day in the past
   */
  public Made refer(Call call, Wanted wanted) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    UUID[] made = new UUID[1];
    Matter after =
        changes.change(
            call,
            open -> {
              open.requireHandler();
              open.requireOpen();
              requireValid(wanted, open.today());
              String from = fromUnit(open, wanted.toUnit());
              Matter matter = open.matter();
              UUID part =
                  parts.giveUnit(
                      matter,
                      PartKind.REFERRED,
                      wanted.toUnit(),
                      wanted.purpose(),
                      wanted.fields().stream()
                          .map(ReleasedField::wireName)
                          .collect(Collectors.toSet()));
              Referral referral =
                  new Referral(
                      id,
                      matter.countyCode(),
                      matter.id(),
                      part,
                      matter.number(),
                      Referral.State.IN_PROGRESS,
                      wanted.purpose(),
                      wanted.fields(),
                      new Referral.Between(from, wanted.toUnit(), open.caller(), open.now()),
                      wanted.answerBy(),
                      1);
              store.write(matter, referral, wanted.words());
              owe(matter, referral);
              made[0] = id;
              return Step.of(
                  "REFERRAL_MADE",
                  matter,
                  Map.of("unit", wanted.toUnit(), "purpose", wanted.purpose()));
            });
    UUID referral = made[0];
    return new Made(
        referral == null
            ? store.ofMatter(after.countyCode(), after.id()).getFirst().id()
            : referral,
        after.version());
  }

  /**
   * The next step of a referral.
   *
   * @param ifMatch the version of the referral that was seen
   * @throws ProblemException 404 for who is of neither unit, 403 for who is of the other one, 428,
   *     412, and 409 where it is not in a state for it
   */
  public void step(
      Access access,
      UUID id,
      @Nullable String ifMatch,
      Referral.State next,
      @Nullable String words) {
    ReferralStore.Seen seen = store.find(id).orElseThrow(ProblemException::notFound);
    Referral known = seen.whole().referral();
    String caller = access.viewer().username();
    requireVersion(ifMatch, known.version());
    boolean taking = next == Referral.State.REVOKED;
    boolean may =
        taking
            ? seen.handler() || units.isMember(caller, known.between().fromUnit())
            : units.isMember(caller, known.between().toUnit());
    if (!may) {
      throw ProblemException.forbidden("not-asked-unit");
    }
    changes.asService(
        known.matter(),
        caller,
        open -> {
          Matter matter = open.matter();
          Referral now = store.lock(matter, id);
          requireVersion(ifMatch, now.version());
          if (!now.state().after().contains(next)) {
            throw ProblemException.conflict("referral-state", now.state().name(), next.name());
          }
          store.step(matter, now, next, caller, open.now(), words);
          duties.done(
              matter.countyCode(), matter.id(), DutyKind.REFERRAL_ANSWER, id.toString(), caller);
          if (!next.isOpen()) {
            parts.end(matter, now.part());
          }
          tell(matter, now, next, taking);
          return Step.of(
              "REFERRAL_" + next.name(),
              matter,
              Map.of("unit", now.between().toUnit(), "purpose", now.purpose()));
        });
  }

  private void tell(Matter matter, Referral referral, Referral.State next, boolean taking) {
    Referral.Between between = referral.between();
    notices.tell(
        Answerer.unit(taking ? between.toUnit() : between.fromUnit()),
        "referral_step",
        Map.of(
            "state", Wording.message("referral." + next.name()),
            "unit", unitName(taking ? between.fromUnit() : between.toUnit()),
            "link", "/referrals/" + referral.id()),
        matter.countyCode(),
        matter.id());
  }

  private void owe(Matter matter, Referral referral) {
    Answerer to = Answerer.unit(referral.between().toUnit());
    duties.open(
        new NewDuty(
            matter.countyCode(),
            matter.id(),
            DutyKind.REFERRAL_ANSWER,
            referral.id().toString(),
            to,
            days.endOf(referral.answerBy())));
    String purpose =
        settings
            .current(ReferralPurposes.KIND)
            .find(referral.purpose())
            .map(ReferralPurposes.Purpose::name)
            .orElse(referral.purpose());
    notices.tell(
        to,
        "referral",
        Map.of(
            "unit",
            unitName(referral.between().fromUnit()),
            "purpose",
            purpose,
            "due",
            referral.answerBy().toString(),
            "link",
            "/referrals/" + referral.id()),
        matter.countyCode(),
        matter.id());
  }

  private void requireValid(Wanted wanted, LocalDate today) {
    List<Violation> faults = new ArrayList<>();
    var purpose = settings.current(ReferralPurposes.KIND).find(wanted.purpose());
    var unit = units.find(wanted.toUnit());
    if (unit.isEmpty()) {
      faults.add(Violation.ofField("toUnit", "unknown-unit", wanted.toUnit()));
    } else if (!unit.get().active()) {
      faults.add(Violation.ofField("toUnit", "inactive-unit", wanted.toUnit()));
    }
    if (purpose.isEmpty()) {
      faults.add(Violation.ofField("purpose", "unknown-value", wanted.purpose()));
    } else {
      for (ReleasedField field : wanted.fields()) {
        if (!purpose.get().fields().contains(field)) {
          faults.add(Violation.ofField("fields", "not-for-purpose", field.wireName()));
        }
      }
      boolean wrongKind =
          unit.isPresent()
              && !purpose.get().unitKinds().isEmpty()
              && !purpose.get().unitKinds().contains(unit.get().kind());
      if (wrongKind) {
        faults.add(Violation.ofField("toUnit", "not-for-purpose", wanted.toUnit()));
      }
    }
    if (wanted.answerBy().isBefore(today)) {
      faults.add(Violation.ofField("answerBy", "day-in-past", today.toString()));
    }
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
  }

  /** The caller's unit that has a part in the matter; else any unit of theirs. */
  private String fromUnit(OpenMatter open, String toUnit) {
    List<String> own = units.unitsOf(open.caller());
    if (own.contains(toUnit)) {
      throw ProblemException.badField("toUnit", "own-unit", toUnit);
    }
    return parts.list(open.matter()).stream()
        .filter(part -> part.kind() != PartKind.REFERRED && part.kind() != PartKind.WHISTLED)
        .map(part -> part.unit() == null ? "" : part.unit())
        .filter(own::contains)
        .findFirst()
        .or(() -> own.stream().findFirst())
        .orElseThrow(() -> ProblemException.conflict("no-own-unit"));
  }

  private String unitName(String code) {
    return units.find(code).map(Unit::name).orElse(code);
  }

  private static void requireVersion(@Nullable String ifMatch, int version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw ProblemException.versionRequired();
    }
    if (!ifMatch.strip().equals("\"" + version + '"')) {
      throw ProblemException.versionOutdated();
    }
  }
}
