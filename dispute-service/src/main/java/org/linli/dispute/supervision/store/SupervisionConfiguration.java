package org.linli.dispute.supervision.store;

import java.time.Clock;
import java.time.Duration;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.service.BackgroundLoop;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.Settings;
import org.linli.dispute.calendar.CalendarDays;
import org.linli.dispute.duty.Duties;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.notice.StaffNotices;
import org.linli.dispute.supervision.CaseReviewStore;
import org.linli.dispute.supervision.CaseReviews;
import org.linli.dispute.supervision.CheckInRhythm;
import org.linli.dispute.supervision.CheckInStore;
import org.linli.dispute.supervision.CheckIns;
import org.linli.dispute.supervision.Ladder;
import org.linli.dispute.supervision.LadderSteps;
import org.linli.dispute.supervision.LadderStore;
import org.linli.dispute.supervision.Summons;
import org.linli.dispute.supervision.SupervisionOffers;
import org.linli.dispute.supervision.SupervisionOrders;
import org.linli.dispute.supervision.SupervisionStore;
import org.linli.dispute.unit.Units;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SupervisionConfiguration {

  @Bean
  SettingKind<CheckInRhythm> checkInsKind() {
    return CheckInRhythm.KIND;
  }

  @Bean
  SettingKind<LadderSteps> ladderKind() {
    return LadderSteps.KIND;
  }

  @Bean
  CheckIns checkIns(
      MatterChanges changes,
      CheckInStore store,
      Duties duties,
      CalendarDays days,
      Settings settings) {
    return new CheckIns(changes, store, duties, days, settings);
  }

  @Bean
  CaseReviews caseReviews(
      MatterChanges changes,
      CaseReviewStore store,
      Duties duties,
      StaffNotices notices,
      Units units,
      CalendarDays days,
      Settings settings) {
    return new CaseReviews(changes, store, duties, notices, units, days, settings);
  }

  @Bean
  SupervisionOrders supervisionOrders(
      MatterChanges changes,
      SupervisionStore store,
      Duties duties,
      StaffNotices notices,
      Units units,
      CaseReviews reviews,
      CalendarDays days,
      FabricHolder areas) {
    return new SupervisionOrders(changes, store, duties, notices, units, reviews, days, areas);
  }

  @Bean
  SupervisionOffers supervisionOffers() {
    return new SupervisionOffers();
  }

  @Bean
  Summons summons(Units units, StaffNotices notices, CalendarDays days, FabricHolder areas) {
    return new Summons(units, notices, days, areas);
  }

  @Bean
  Ladder ladder(
      LadderStore store,
      MatterChanges changes,
      Summons summons,
      CaseReviews reviews,
      CalendarDays days,
      Settings settings,
      @Value("${linli.ladder-every:1m}") Duration every,
      Clock clock) {
    return new Ladder(store, changes, summons, reviews, days, settings, every, clock);
  }

  @Bean
  BackgroundLoop ladderLoop(Ladder ladder) {
    return new BackgroundLoop(Thread.ofVirtual().name("ladder"), ladder);
  }
}
