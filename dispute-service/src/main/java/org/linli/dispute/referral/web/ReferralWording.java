package org.linli.dispute.referral.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.api.model.Referral;
import org.linli.dispute.api.model.ReferralField;
import org.linli.dispute.api.model.ReferralPerson;
import org.linli.dispute.api.model.ReferralPurpose;
import org.linli.dispute.api.model.ReferralState;
import org.linli.dispute.api.model.ReferralStep;
import org.linli.dispute.api.model.ReferralUnit;
import org.linli.dispute.api.model.ReleasedFields;
import org.linli.dispute.api.model.TriageLevel;
import org.linli.dispute.referral.ReferralPurposes;
import org.linli.dispute.referral.ReferralStore;
import org.linli.dispute.referral.ReleasedField;
import org.linli.dispute.unit.UnitNames;

/** Referrals as the contract shows them. */
final class ReferralWording {

  private final UnitNames names;
  private final ReferralPurposes purposes;
  private final boolean english;
  private final Set<String> ownUnits;
  private final LocalDate today;

  ReferralWording(
      UnitNames names,
      ReferralPurposes purposes,
      boolean english,
      Set<String> ownUnits,
      LocalDate today) {
    this.names = names;
    this.purposes = purposes;
    this.english = english;
    this.ownUnits = ownUnits;
    this.today = today;
  }

  static ReferralPurpose purpose(ReferralPurposes.Purpose one, boolean english) {
    ReferralPurpose model =
        new ReferralPurpose(
            one.code(),
            english ? one.nameEn() : one.name(),
            fields(one.fields()),
            one.answerWorkingDays());
    if (!one.unitKinds().isEmpty()) {
      model.setUnitKinds(one.unitKinds().stream().map(Enum::name).sorted().toList());
    }
    return model;
  }

  Referral brief(org.linli.dispute.referral.Referral one, boolean handler) {
    var between = one.between();
    boolean waiting = one.state() == org.linli.dispute.referral.Referral.State.IN_PROGRESS;
    Referral model =
        new Referral(
            one.id(),
            one.number(),
            ownUnits.contains(between.toUnit())
                ? Referral.DirectionEnum.IN
                : Referral.DirectionEnum.OUT,
            ReferralState.fromValue(one.state().name()),
            one.purpose(),
            purposes
                .find(one.purpose())
                .map(purpose -> english ? purpose.nameEn() : purpose.name())
                .orElse(one.purpose()),
            fields(one.fields()),
            unit(between.fromUnit()),
            unit(between.toUnit()),
            person(between.by()),
            between.at().atOffset(ZoneOffset.UTC),
            one.answerBy(),
            waiting && one.answerBy().isBefore(today),
            one.state().isOpen(),
            one.version());
    model.setDisputeId(handler ? one.matter() : null);
    return model;
  }

  Referral whole(ReferralStore.Seen seen, ReferralStore.@Nullable Released released) {
    var referral = seen.whole().referral();
    Referral model = brief(referral, seen.handler());
    model.setOpen(seen.readable());
    model.setWords(seen.whole().words());
    model.setSteps(seen.whole().steps().stream().map(this::step).toList());
    model.setReleased(released == null ? null : released(released));
    return model;
  }

  private ReferralStep step(org.linli.dispute.referral.Referral.Step one) {
    ReferralStep model =
        new ReferralStep(
            one.at().atOffset(ZoneOffset.UTC),
            ReferralState.fromValue(one.state().name()),
            person(one.by()));
    model.setWords(one.words());
    return model;
  }

  private static ReleasedFields released(ReferralStore.Released released) {
    Map<ReleasedField, List<String>> groups = released.groups();
    ReleasedFields model = new ReleasedFields();
    model.setCategory(released.category());
    String level = released.level();
    model.setLevel(level == null ? null : TriageLevel.fromValue(level));
    List<String> summary = groups.get(ReleasedField.SUMMARY);
    model.setSummary(summary == null ? null : String.join("\n", summary));
    model.setNarrative(groups.get(ReleasedField.NARRATIVE));
    model.setParties(groups.get(ReleasedField.PARTIES));
    model.setFacts(groups.get(ReleasedField.FACTS));
    model.setSafetyPlan(groups.get(ReleasedField.SAFETY_PLAN));
    model.setPlan(groups.get(ReleasedField.PLAN));
    model.setSessions(groups.get(ReleasedField.SESSIONS));
    model.setAgreement(groups.get(ReleasedField.AGREEMENT));
    model.setPerformance(groups.get(ReleasedField.PERFORMANCE));
    return model;
  }

  private static List<ReferralField> fields(Set<ReleasedField> fields) {
    return new TreeSet<>(fields)
        .stream().map(field -> ReferralField.fromValue(field.wireName())).toList();
  }

  private ReferralUnit unit(String code) {
    return new ReferralUnit(code, Objects.requireNonNull(names.unit(code)));
  }

  private ReferralPerson person(String username) {
    return new ReferralPerson(username, Objects.requireNonNull(names.person(username)));
  }
}
