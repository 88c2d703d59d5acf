package org.linli.dispute.resident.store;

import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.sealing.Seal;
import org.linli.commons.service.BackgroundLoop;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.file.FileStore;
import org.linli.dispute.matter.Categories;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.Texts;
import org.linli.dispute.report.Reports;
import org.linli.dispute.resident.HeldPhotos;
import org.linli.dispute.resident.MatterPhotos;
import org.linli.dispute.resident.ProofOfWork;
import org.linli.dispute.resident.PublicPage;
import org.linli.dispute.resident.ResidentKey;
import org.linli.dispute.resident.ResidentReports;
import org.linli.dispute.resident.Results;
import org.linli.dispute.resident.TicketDoor;
import org.linli.dispute.resident.TicketFollowing;
import org.linli.dispute.resident.TicketMatters;
import org.linli.dispute.resident.TicketProofs;
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
  ResidentKey residentKey(ViewerTransactions transactions) {
    return new ResidentKey(new StoredKey(transactions)::get);
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
  ProofOfWork proofOfWork(ResidentKey key, Settings settings, Clock clock) {
    return new ProofOfWork(key, () -> settings.current(PublicPage.KIND), clock);
  }

  @Bean
  TicketProofs ticketProofs(ResidentKey key, Clock clock) {
    return new TicketProofs(key, clock);
  }

  @Bean
  ResidentReports residentReports(
      MatterChanges changes,
      Reports reports,
      ResidentReports.Kept kept,
      ProofOfWork proofOfWork,
      ResidentKey key,
      Settings settings,
      Categories categories,
      FabricHolder fabric,
      Clock clock) {
    return new ResidentReports(
        changes,
        reports,
        kept,
        new ResidentReports.Gate(proofOfWork, key, () -> settings.current(PublicPage.KIND)),
        categories,
        fabric,
        clock);
  }

  @Bean
  TicketDoor ticketDoor(
      MatterChanges changes,
      TicketStore store,
      TicketProofs proofs,
      ResidentKey key,
      Settings settings,
      Clock clock) {
    return new TicketDoor(changes, store, proofs, key, settings, clock);
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

  /** The key of the deployment, made once. */
  private static final class StoredKey {

    private static final int BYTES = 32;

    private final ViewerTransactions transactions;
    private volatile byte @Nullable [] known;

    StoredKey(ViewerTransactions transactions) {
      this.transactions = transactions;
    }

    byte[] get() {
      byte[] before = known;
      if (before != null) {
        return before;
      }
      byte[] fresh = new byte[BYTES];
      new SecureRandom().nextBytes(fresh);
      byte[] kept =
          transactions.write(
              MatterChanges.serviceAccess(ResidentReports.ACTOR),
              jdbc -> {
                jdbc.sql("insert into resident_key (bytes) values (?) on conflict do nothing")
                    .param(fresh)
                    .update();
                return jdbc.sql("select bytes from resident_key").query(byte[].class).single();
              });
      known = kept;
      return kept;
    }
  }
}
