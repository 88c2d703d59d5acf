package org.linli.person.volunteer.web;

import org.linli.commons.place.Places;
import org.linli.commons.settings.Settings;
import org.linli.commons.ticket.ProofOfWork;
import org.linli.commons.ticket.TicketDoor;
import org.linli.commons.ticket.TicketRules;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VolunteerWebConfiguration {

  @Bean
  VolunteerWords volunteerWords(Places places, Settings settings, MessageSource messages) {
    return new VolunteerWords(places, settings, messages);
  }

  @Bean
  VolunteerDoorController.Door volunteerDoor(
      ProofOfWork proofOfWork, TicketRules rules, TicketDoor tickets) {
    return new VolunteerDoorController.Door(proofOfWork, rules, tickets);
  }
}
