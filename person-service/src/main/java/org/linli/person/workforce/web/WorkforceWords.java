package org.linli.person.workforce.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.commons.place.Places;
import org.linli.commons.settings.Settings;
import org.linli.person.api.model.CertificateState;
import org.linli.person.api.model.StaffPosition;
import org.linli.person.api.model.WorkforceCorrection;
import org.linli.person.api.model.WorkforceField;
import org.linli.person.api.model.WorkforceItem;
import org.linli.person.api.model.WorkforceMember;
import org.linli.person.workforce.Correction;
import org.linli.person.workforce.Member;
import org.linli.person.workforce.Qualification;
import org.linli.person.workforce.QualificationKinds;
import org.linli.person.workforce.Training;
import org.linli.person.workforce.WorkforceStore;
import org.springframework.context.i18n.LocaleContextHolder;

/** Records as the contract shows them. */
final class WorkforceWords {

  private final Places places;
  private final Settings settings;

  WorkforceWords(Places places, Settings settings) {
    this.places = places;
    this.settings = settings;
  }

  static boolean isEnglish() {
    return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  WorkforceItem item(Member member, WorkforceStore.Day day) {
    WorkforceItem item =
        new WorkforceItem()
            .username(member.username())
            .name(member.name())
            .areaCode(member.place().areaCode())
            .areaName(places.name(member.place().areaCode(), isEnglish()))
            .position(position(member))
            .certificate(state(member.certificate().state(day.on(), day.warnDays())))
            .specialities(member.service().specialities())
            .languages(member.service().languages());
    item.setTeam(member.service().team());
    item.setTeamName(member.service().teamName());
    item.setCertificateUntil(member.certificate().until());
    return item;
  }

  WorkforceMember member(Member.Whole whole, WorkforceStore.Day day, boolean mayEdit) {
    Member member = whole.member();
    WorkforceMember shown =
        new WorkforceMember()
            .username(member.username())
            .name(member.name())
            .areaCode(member.place().areaCode())
            .areaName(places.name(member.place().areaCode(), isEnglish()))
            .position(position(member))
            .specialities(member.service().specialities())
            .languages(member.service().languages())
            .certificate(state(member.certificate().state(day.on(), day.warnDays())))
            .qualifications(qualifications(whole.qualifications(), day))
            .trainings(whole.trainings().stream().map(WorkforceWords::training).toList())
            .trainedHoursThisYear(hoursThisYear(whole.trainings(), day.on()))
            .mayEdit(mayEdit)
            .version(member.version());
    shown.setTeam(member.service().team());
    shown.setTeamName(member.service().teamName());
    return shown;
  }

  WorkforceCorrection correction(Correction correction) {
    Correction.Answer answer = correction.answer();
    WorkforceCorrection shown =
        new WorkforceCorrection()
            .id(correction.id())
            .username(correction.who().username())
            .name(correction.who().name())
            .field(WorkforceField.fromValue(correction.field().name()))
            .words(correction.words())
            .askedAt(correction.askedAt().atOffset(ZoneOffset.UTC))
            .state(stateOf(answer));
    if (answer != null) {
      shown.setAnswer(answer.words());
      shown.setAnsweredAt(answer.at().atOffset(ZoneOffset.UTC));
      shown.setAnsweredBy(answer.by());
    }
    return shown;
  }

  static CertificateState state(org.linli.person.workforce.CertificateState state) {
    return CertificateState.fromValue(state.name());
  }

  private static WorkforceCorrection.StateEnum stateOf(Correction.@Nullable Answer answer) {
    if (answer == null) {
      return WorkforceCorrection.StateEnum.ASKED;
    }
    return answer.corrected()
        ? WorkforceCorrection.StateEnum.CORRECTED
        : WorkforceCorrection.StateEnum.NOT_CORRECTED;
  }

  private static StaffPosition position(Member member) {
    return StaffPosition.fromValue(member.service().position().name());
  }

  private List<org.linli.person.api.model.Qualification> qualifications(
      List<Qualification> qualifications, WorkforceStore.Day day) {
    QualificationKinds kinds = settings.current(QualificationKinds.KIND);
    return qualifications.stream()
        .map(
            one -> {
              org.linli.person.api.model.Qualification shown =
                  new org.linli.person.api.model.Qualification()
                      .id(one.id())
                      .kind(one.kind())
                      .kindName(kindName(kinds, one.kind()))
                      .number(one.number())
                      .issuedBy(one.issuedBy())
                      .issuedOn(one.issuedOn())
                      .state(
                          state(
                              org.linli.person.workforce.CertificateState.of(
                                  one.expiresOn(), day.on(), day.warnDays())));
              shown.setExpiresOn(one.expiresOn());
              return shown;
            })
        .toList();
  }

  private static String kindName(QualificationKinds kinds, String code) {
    return kinds.find(code).map(kind -> isEnglish() ? kind.nameEn() : kind.name()).orElse(code);
  }

  private static org.linli.person.api.model.Training training(Training one) {
    return new org.linli.person.api.model.Training(
        one.id(), one.title(), one.hours().doubleValue(), one.on());
  }

  private static double hoursThisYear(List<Training> trainings, LocalDate on) {
    return trainings.stream()
        .filter(one -> one.on().getYear() == on.getYear())
        .mapToDouble(one -> one.hours().doubleValue())
        .sum();
  }
}
