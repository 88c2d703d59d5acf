package org.linli.commons.ticket;

/** What an administrator may change about numbers with a PIN; a bean of services that have them. */
public interface TicketRules {

  /** What machines must do before something new is taken. */
  ProofOfWork.Terms work();

  /** How often somebody may guess a PIN. */
  TicketDoor.Rules tries();
}
