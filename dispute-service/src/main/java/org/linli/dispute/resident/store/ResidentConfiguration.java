package org.linli.dispute.resident.store;

import java.time.Clock;
import java.time.Duration;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.sealing.Seal;
import org.linli.commons.service.BackgroundLoop;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.ticket.Intake;
import org.linli.commons.ticket.ProofOfWork;
import org.linli.commons.ticket.SigningKey;
import org.linli.commons.ticket.TicketDoor;
import org.linli.commons.ticket.TicketProofs;
import org.linli.commons.ticket.TicketRules;
import org.linli.commons.ticket.TicketTries;
import org.linli.dispute.Limit;
import org.linli.dispute.file.FileStore;
import org.linli.dispute.matter.Categories;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.Texts;
import org.linli.dispute.report.Reports;
import org.linli.dispute.resident.HeldPhotos;
import org.linli.dispute.resident.MatterPhotos;
import org.linli.dispute.resident.OtherTickets;
import org.linli.dispute.resident.PublicPage;
import org.linli.dispute.resident.ResidentReports;
import org.linli.dispute.resident.Results;
import org.linli.dispute.resident.Ticket;
import org.linli.dispute.resident.TicketFollowing;
import org.linli.dispute.resident.TicketMatters;
import org.linli.dispute.resident.TicketStore;
import org.linli.dispute.visit.Reopenings;
import org.linli.dispute.visit.ResidentViews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ResidentConfiguration {

  @Bean
  SettingKind<PublicPage> publicPageSetting() {
    return PublicPage.KIND;
  }

  @Bean
  SettingKind<PublicPage.ProgramKeys> programKeysSetting() {
    return PublicPage.ProgramKeys.KIND;
  }

  @Bean
  TicketStore ticketStore(ViewerTransactions transactions, Seal seal) {
    return new JdbcTickets(transactions, seal);
  }

  @Bean
  HeldPhotos heldPhotos(ViewerTransactions transactions, Seal seal) {
    return new JdbcHeldPhotos(transactions, seal);
  }

  @Bean
  ResidentReports.Kept residentKept(TicketStore tickets, HeldPhotos photos) {
    return new ResidentReports.Kept(tickets, photos);
  }

  @Bean
  TicketMatters ticketMatters(ViewerTransactions transactions, Clock clock) {
    return new JdbcTicketMatters(transactions, clock.getZone());
  }

  @Bean
  ResidentReports residentReports(
      MatterChanges changes,
      Reports reports,
      ResidentReports.Kept kept,
      Intake intake,
      Settings settings,
      Categories categories,
      FabricHolder fabric,
      Clock clock) {
    return new ResidentReports(
        changes,
        reports,
        kept,
        intake,
        () -> settings.current(PublicPage.KIND),
        categories,
        fabric,
        clock);
  }

  @Bean
  TicketRules ticketRules(Settings settings) {
    return new TicketRules() {
      @Override
      public ProofOfWork.Terms work() {
        PublicPage page = settings.current(PublicPage.KIND);
        return new ProofOfWork.Terms(page.difficultyBits(), page.challengeLife());
      }

      @Override
      public TicketDoor.Rules tries() {
        return new TicketDoor.Rules(
            settings.limit(Limit.PIN_TRIES),
            Duration.ofMinutes(settings.limit(Limit.PIN_LOCK_MINUTES)));
      }
    };
  }

  @Bean
  TicketDoor ticketDoor(
      MatterChanges changes,
      TicketStore store,
      OtherTickets others,
      TicketTries tries,
      TicketProofs proofs,
      SigningKey key,
      TicketRules rules,
      Clock clock) {
    return new TicketDoor(
        tries,
        number ->
            changes.together(
                MatterChanges.serviceAccess(ResidentReports.ACTOR),
                () -> store.find(number).map(Ticket::pin).or(() -> others.pin(number))),
        proofs,
        key,
        rules::tries,
        clock);
  }

  @Bean
  Results residentResults(ResidentViews views, Reopenings reopenings, TicketMatters matters) {
    return new Results(views, reopenings, matters);
  }

  @Bean
  TicketFollowing ticketFollowing(
      MatterChanges changes,
      Reports reports,
      ResidentReports.Kept kept,
      TicketMatters matters,
      Texts texts,
      IdempotencyKeys keys,
      Results results) {
    return new TicketFollowing(changes, reports, kept, matters, texts, keys, results);
  }

  @Bean
  MatterPhotos matterPhotos(MatterChanges changes, FileStore files) {
    return new MatterPhotos(changes, files);
  }

  /** Photos into their matters, and what nobody needs any more out of the tables. */
  @Bean
  BackgroundLoop residentTidying(
      MatterChanges changes,
      ResidentReports.Kept kept,
      TicketFollowing following,
      MatterPhotos file,
      Clock clock) {
    return new BackgroundLoop(
        Thread.ofVirtual().name("resident-tidying"),
        new Tidying(changes, kept, following, file, clock));
  }
}
