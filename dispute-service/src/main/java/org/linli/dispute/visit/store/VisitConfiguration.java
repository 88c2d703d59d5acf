package org.linli.dispute.visit.store;

import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.agreement.AgreementStore;
import org.linli.dispute.duty.Duties;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.mediation.MediationStore;
import org.linli.dispute.step.StepOffers;
import org.linli.dispute.visit.Closings;
import org.linli.dispute.visit.Reopenings;
import org.linli.dispute.visit.ResidentViews;
import org.linli.dispute.visit.VisitOffers;
import org.linli.dispute.visit.VisitPlan;
import org.linli.dispute.visit.VisitPlanning;
import org.linli.dispute.visit.VisitStore;
import org.linli.dispute.visit.Visits;
import org.linli.dispute.work.BothParties;
import org.linli.dispute.work.Owed;
import org.linli.dispute.work.WorkTexts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class VisitConfiguration {

  @Bean
  VisitStore visitStore(ViewerTransactions transactions) {
    return new JdbcVisits(transactions);
  }

  @Bean
  SettingKind<VisitPlan> visitPlan() {
    return VisitPlan.KIND;
  }

  @Bean
  VisitPlanning visitPlanning(
      VisitStore store, AgreementStore agreements, Settings settings, Owed owed) {
    return new VisitPlanning(store, agreements, settings, owed);
  }

  @Bean
  Reopenings reopenings(MatterChanges changes, VisitStore store, Owed owed, Settings settings) {
    return new Reopenings(changes, store, owed, settings);
  }

  @Bean
  Visits visits(
      MatterChanges changes,
      VisitStore store,
      AgreementStore agreements,
      BothParties parties,
      WorkTexts texts,
      Owed owed,
      VisitPlanning planning,
      Reopenings reopenings) {
    return new Visits(changes, store, agreements, parties, texts, owed, planning, reopenings);
  }

  @Bean
  Closings closings(
      MatterChanges changes,
      VisitStore store,
      AgreementStore agreements,
      MediationStore mediations,
      WorkTexts texts,
      Owed owed,
      Duties duties) {
    return new Closings(changes, store, agreements, mediations, texts, owed, duties);
  }

  @Bean
  ResidentViews residentViews(VisitStore store, WorkTexts texts, Reopenings reopenings) {
    return ResidentViews.keptIn(store, texts, reopenings);
  }

  @Bean
  @Order(70)
  StepOffers visitOffers(VisitStore store, Closings closings) {
    return new VisitOffers(store, closings);
  }
}
