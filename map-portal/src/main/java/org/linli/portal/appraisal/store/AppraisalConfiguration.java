package org.linli.portal.appraisal.store;

import java.time.Clock;
import org.linli.commons.audit.Audit;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.place.Places;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;
import org.linli.portal.appraisal.AppealStore;
import org.linli.portal.appraisal.AppraisalAppeals;
import org.linli.portal.appraisal.AppraisalReach;
import org.linli.portal.appraisal.AppraisalStore;
import org.linli.portal.appraisal.AppraisalTaking;
import org.linli.portal.appraisal.AppraisalTrail;
import org.linli.portal.appraisal.Appraisals;
import org.linli.portal.appraisal.FigureTaking;
import org.linli.portal.appraisal.Scheme;
import org.linli.portal.appraisal.SchemeKind;
import org.linli.portal.appraisal.SchemePreview;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AppraisalConfiguration {

  @Bean
  SettingKind<Scheme> appraisalScheme() {
    return SchemeKind.KIND;
  }

  @Bean
  AppraisalStore appraisalStore(ViewerTransactions transactions) {
    return new JdbcAppraisals(transactions);
  }

  @Bean
  AppealStore appealStore(ViewerTransactions transactions) {
    return new JdbcAppeals(transactions);
  }

  @Bean
  AppraisalReach appraisalReach(FabricHolder fabric) {
    return new AppraisalReach(fabric);
  }

  @Bean
  AppraisalTrail appraisalTrail(Audit audit) {
    return new AppraisalTrail(audit);
  }

  @Bean
  Appraisals appraisals(
      AppraisalStore store,
      AppealStore appeals,
      AppraisalReach reach,
      AppraisalTrail trail,
      Settings settings,
      Places places,
      Clock clock) {
    return new Appraisals(store, appeals, reach, trail, settings, places, clock);
  }

  @Bean
  AppraisalTaking appraisalTaking(
      Appraisals appraisals,
      AppraisalStore store,
      FigureTaking taking,
      AppraisalReach reach,
      AppraisalTrail trail,
      Settings settings,
      Places places,
      FabricHolder fabric,
      OnceById once,
      Clock clock) {
    return new AppraisalTaking(
        appraisals, store, taking, reach, trail, settings, places, fabric, once, clock);
  }

  @Bean
  AppraisalAppeals appraisalAppeals(
      AppraisalStore store,
      AppealStore appeals,
      AppraisalReach reach,
      AppraisalTrail trail,
      Places places,
      OnceById once,
      Clock clock) {
    return new AppraisalAppeals(store, appeals, reach, trail, places, once, clock);
  }

  @Bean
  SchemePreview schemePreview(AppraisalStore store, Settings settings, Places places) {
    return new SchemePreview(store, settings, places);
  }

  @Bean
  AppraisalFollowing appraisalFollowing(ViewerTransactions transactions) {
    return new AppraisalFollowing(transactions);
  }
}
