package org.linli.commons.ticket.store;

import java.time.Clock;
import org.linli.commons.service.BackgroundLoop;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.ticket.Intake;
import org.linli.commons.ticket.ProofOfWork;
import org.linli.commons.ticket.SigningKey;
import org.linli.commons.ticket.SpentChallenges;
import org.linli.commons.ticket.TicketProofs;
import org.linli.commons.ticket.TicketRules;
import org.linli.commons.ticket.TicketTries;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/**
 * For services that have a bean {@link TicketRules} and {@code db/ticket} among their migrations.
 * They make their own {@link org.linli.commons.ticket.TicketDoor}, since they know whose PINs are
 * asked.
 */
@AutoConfiguration(
    afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
@ConditionalOnBean(TicketRules.class)
class TicketConfiguration {

  @Bean
  SigningKey signingKey(ViewerTransactions transactions) {
    return new SigningKey(new StoredKey(transactions)::get);
  }

  @Bean
  JdbcTickets ticketTables(ViewerTransactions transactions) {
    return new JdbcTickets(transactions);
  }

  @Bean
  TicketProofs ticketProofs(SigningKey key, Clock clock) {
    return new TicketProofs(key, clock);
  }

  @Bean
  ProofOfWork proofOfWork(SigningKey key, TicketRules rules, Clock clock) {
    return new ProofOfWork(key, rules::work, clock);
  }

  @Bean
  Intake intake(
      ProofOfWork proofOfWork,
      SpentChallenges spent,
      SigningKey key,
      TicketRules rules,
      Clock clock) {
    return new Intake(proofOfWork, spent, key, rules::work, clock);
  }

  /** What nobody needs any more out of the tables. */
  @Bean
  BackgroundLoop ticketTidying(TicketTries tries, Clock clock) {
    return new BackgroundLoop(Thread.ofVirtual().name("ticket-tidying"), new Tidying(tries, clock));
  }
}
