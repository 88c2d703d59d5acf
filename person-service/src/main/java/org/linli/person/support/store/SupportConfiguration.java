package org.linli.person.support.store;

import java.time.Clock;
import java.time.Duration;
import org.linli.commons.audit.Audit;
import org.linli.commons.disclosure.DisclosureControl;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.sealing.Seal;
import org.linli.commons.service.BackgroundLoop;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.ticket.Intake;
import org.linli.commons.ticket.SigningKey;
import org.linli.commons.ticket.TicketProofs;
import org.linli.person.consent.ConsentCheck;
import org.linli.person.partner.LinkStore;
import org.linli.person.partner.PartnerLinks;
import org.linli.person.support.CaseChanges;
import org.linli.person.support.CaseReading;
import org.linli.person.support.CaseStore;
import org.linli.person.support.CaseTexts;
import org.linli.person.support.ConsentRecords;
import org.linli.person.support.Looks;
import org.linli.person.support.ResidentCases;
import org.linli.person.support.SupportConsents;
import org.linli.person.support.SupportDesk;
import org.linli.person.support.SupportEnds;
import org.linli.person.support.SupportFigures;
import org.linli.person.support.SupportKinds;
import org.linli.person.support.SupportNotes;
import org.linli.person.support.SupportRequests;
import org.linli.person.support.SupportRetention;
import org.linli.person.support.SupportWork;
import org.linli.person.support.WorkStore;
import org.linli.person.support.Workers;
import org.linli.person.ticket.Tickets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SupportConfiguration {

  private static final Logger log = LoggerFactory.getLogger(SupportConfiguration.class);
  private static final Duration PAUSE = Duration.ofSeconds(60);

  @Bean
  SettingKind<SupportKinds> supportKinds() {
    return SupportKinds.KIND;
  }

  @Bean
  SettingKind<SupportRetention> supportRetention() {
    return SupportRetention.Kind.ONLY;
  }

  @Bean
  CaseStore supportCaseStore(ViewerTransactions transactions) {
    return new JdbcCases(transactions);
  }

  @Bean
  CaseTexts supportCaseTexts(ViewerTransactions transactions, Seal seal) {
    return new JdbcCaseTexts(transactions, seal);
  }

  @Bean
  WorkStore supportWorkStore(ViewerTransactions transactions, Seal seal) {
    return new JdbcWork(transactions, seal);
  }

  @Bean
  SupportDesk.Kept supportKept(CaseStore cases, CaseTexts texts, WorkStore work, Tickets tickets) {
    return new SupportDesk.Kept(cases, texts, work, tickets, new ConsentRecords(texts, work));
  }

  @Bean
  Looks supportLooks(Audit audit) {
    return new Looks(audit);
  }

  @Bean
  CaseChanges supportChanges(
      ViewerTransactions transactions,
      CaseStore cases,
      IdempotencyKeys keys,
      Looks looks,
      Clock clock) {
    return new CaseChanges(transactions, cases, keys, looks, clock);
  }

  @Bean
  SupportDesk.Door supportDoorway(
      Intake intake, SigningKey key, TicketProofs proofs, IdempotencyKeys keys) {
    return new SupportDesk.Door(intake, key, proofs, keys);
  }

  @Bean
  SupportDesk supportDesk(
      ViewerTransactions transactions,
      SupportDesk.Kept kept,
      ConsentCheck check,
      SupportDesk.Door door,
      Settings settings,
      FabricHolder fabric,
      CaseChanges changes,
      Clock clock) {
    return new SupportDesk(
        transactions, kept, check, door, settings, fabric, changes, clock.getZone());
  }

  @Bean
  SupportRequests supportRequests(
      ViewerTransactions transactions,
      CaseStore cases,
      CaseChanges changes,
      Workers workers,
      FabricHolder fabric) {
    return new SupportRequests(transactions, cases, changes, workers, fabric);
  }

  @Bean
  SupportWork supportWork(
      CaseChanges changes,
      CaseTexts texts,
      WorkStore work,
      LinkStore links,
      Settings settings,
      Clock clock) {
    return new SupportWork(changes, texts, work, links, settings, clock);
  }

  @Bean
  SupportNotes supportNotes(
      ViewerTransactions transactions,
      CaseChanges changes,
      CaseStore cases,
      WorkStore work,
      IdempotencyKeys keys,
      Looks looks) {
    return new SupportNotes(transactions, changes, cases, work, keys, looks);
  }

  @Bean
  CaseReading supportReading(
      ViewerTransactions transactions,
      SupportDesk.Kept kept,
      LinkStore links,
      CaseChanges changes) {
    return new CaseReading(transactions, kept, links, changes);
  }

  @Bean
  SupportConsents supportConsents(
      ViewerTransactions transactions,
      SupportDesk.Kept kept,
      LinkStore links,
      ConsentCheck check,
      CaseChanges changes,
      IdempotencyKeys keys) {
    return new SupportConsents(transactions, kept, links, check, changes, keys);
  }

  @Bean
  SupportEnds supportEnds(
      ViewerTransactions transactions,
      SupportDesk.Kept kept,
      LinkStore links,
      CaseChanges changes,
      Settings settings,
      Clock clock) {
    return new SupportEnds(transactions, kept, links, changes, settings, clock.getZone());
  }

  @Bean
  ResidentCases residentCases(
      ViewerTransactions transactions,
      SupportDesk.Kept kept,
      CaseReading reading,
      CaseChanges changes,
      SupportEnds ends,
      SupportConsents consents,
      PartnerLinks partners) {
    return new ResidentCases(transactions, kept, reading, changes, ends, consents, partners);
  }

  @Bean
  SupportFigures supportFigures(
      CaseChanges changes,
      ViewerTransactions transactions,
      FabricHolder fabric,
      Clock clock,
      @Value("${linli.suppression-threshold}") int threshold) {
    return new SupportFigures(
        changes,
        new JdbcFigures(transactions, clock.getZone().getId()),
        new DisclosureControl(threshold),
        fabric);
  }

  /** Ends what has expired. Reading ends by itself at the moment of expiry; this erases. */
  @Bean
  BackgroundLoop supportClock(SupportEnds ends) {
    return new BackgroundLoop(
        Thread.ofVirtual().name("support-clock"),
        wanted -> {
          while (wanted.getAsBoolean()) {
            Thread.sleep(PAUSE);
            try {
              ends.runDue();
            } catch (RuntimeException e) {
              // Nothing is lost: it goes round again.
              log.warn("support cases that have ended wait: {}", e.toString());
            }
          }
        });
  }
}
