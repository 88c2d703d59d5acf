package org.linli.dispute.resident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where tickets, tries of PINs and spent challenges are kept. Call it inside a transaction. */
public interface TicketStore {

  void add(Ticket ticket);

  Optional<Ticket> find(String number);

  Optional<Ticket> findByOpenId(String openId);

  /**
   * Spends a challenge.
   *
   * @param request hash of what it is spent on
   * @return what it was spent on before; empty where this is the first time
   */
  Optional<Spent> spend(ProofOfWork.Solved challenge, String request);

  /** Says which ticket came of a challenge. */
  void bind(ProofOfWork.Solved challenge, String ticket);

  /** What a challenge was spent on. */
  record Spent(String request, String ticket) {}

  /**
   * Counts a try before it is made, so that tries at the same moment are all counted.
   *
   * @param subject what is counted: a ticket or an address, as a hash
   * @param allowed tries before the subject is locked
   * @param firstLock how long it is locked after them; each further try doubles it
   * @return whether it may be made
   */
  boolean mayTry(String subject, Instant now, int allowed, Duration firstLock);

  /** Forgets the tries of a subject: one was right. */
  void forget(String subject);

  /** What the reporter of a ticket added later. */
  List<Added> added(String ticket);

  void add(String ticket, Added added);

  /** Words added to a matter; kept sealed. */
  record Added(String countyCode, UUID matter, String words, Instant at) {}

  /** Removes challenges and tries that mean nothing any more. */
  int removeOld(Instant now);
}
