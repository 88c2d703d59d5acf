package org.linli.dispute.held.store;

import java.time.Clock;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.sealing.Seal;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.duty.Duties;
import org.linli.dispute.file.ReadLog;
import org.linli.dispute.file.Retention;
import org.linli.dispute.held.HeldData;
import org.linli.dispute.held.HeldStore;
import org.linli.dispute.held.Holders;
import org.linli.dispute.held.PartyCodes;
import org.linli.dispute.held.Rights;
import org.linli.dispute.matter.Disputes;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.Parties;
import org.linli.dispute.report.ReportStore;
import org.linli.dispute.resident.HeldPhotos;
import org.linli.dispute.resident.TicketMatters;
import org.linli.dispute.resident.TicketStore;
import org.linli.dispute.unit.Units;
import org.linli.dispute.work.Owed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HeldConfiguration {

  @Bean
  HeldStore heldStore(ViewerTransactions transactions, Seal seal) {
    return new JdbcHeld(transactions, seal);
  }

  @Bean
  Holders holders(TicketStore tickets, ReportStore reports, HeldStore store, Clock clock) {
    return new Holders(tickets, reports, store, clock);
  }

  @Bean
  HeldData heldData(
      MatterChanges changes,
      Holders holders,
      HeldStore store,
      HeldData.Kept kept,
      Parties parties,
      HeldData.Until until,
      Units units,
      ReadLog reads) {
    return new HeldData(changes, holders, store, kept, parties, until, units, reads);
  }

  @Bean
  HeldData.Kept heldKept(
      ReportStore reports, TicketStore tickets, HeldPhotos photos, TicketMatters matters) {
    return new HeldData.Kept(reports, tickets, photos, matters);
  }

  @Bean
  HeldData.Until heldUntil(Settings settings, Retention.Kind kind, Clock clock) {
    return new HeldData.Until(settings, kind, clock);
  }

  @Bean
  PartyCodes partyCodes(
      Disputes disputes,
      MatterChanges changes,
      Parties parties,
      HeldStore store,
      ReadLog reads,
      Settings settings,
      Clock clock) {
    return new PartyCodes(disputes, changes, parties, store, reads, settings, clock);
  }

  @Bean
  Rights matterRights(
      MatterChanges changes,
      Disputes disputes,
      Holders holders,
      HeldStore store,
      Rights.Desk desk,
      ReadLog reads) {
    return new Rights(changes, disputes, holders, store, desk, reads);
  }

  @Bean
  Rights.Desk rightsDesk(
      Duties duties, Owed owed, Units units, Settings settings, IdempotencyKeys keys) {
    return new Rights.Desk(duties, owed, units, settings, keys);
  }
}
