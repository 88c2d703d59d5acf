package org.linli.person.ticket.store;

import java.time.Clock;
import java.time.Duration;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.ticket.ProofOfWork;
import org.linli.commons.ticket.SigningKey;
import org.linli.commons.ticket.TicketDoor;
import org.linli.commons.ticket.TicketProofs;
import org.linli.commons.ticket.TicketRules;
import org.linli.commons.ticket.TicketTries;
import org.linli.person.Limit;
import org.linli.person.ticket.Tickets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TicketsConfiguration {

  @Bean
  TicketRules ticketRules(Settings settings) {
    return new TicketRules() {
      @Override
      public ProofOfWork.Terms work() {
        return new ProofOfWork.Terms(
            settings.limit(Limit.PUBLIC_WORK_BITS),
            Duration.ofMinutes(settings.limit(Limit.PUBLIC_WORK_MINUTES)));
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
  Tickets tickets(ViewerTransactions transactions, TicketProofs proofs, Clock clock) {
    return new JdbcTickets(transactions, proofs, clock);
  }

  @Bean
  TicketDoor ticketDoor(
      TicketTries tries,
      Tickets tickets,
      TicketProofs proofs,
      SigningKey key,
      TicketRules rules,
      Clock clock) {
    return new TicketDoor(tries, tickets::findPin, proofs, key, rules::tries, clock);
  }
}
