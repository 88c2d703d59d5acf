package org.linli.dispute.resident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where tickets are kept, and what their reporters added. Call it inside a transaction. */
public interface TicketStore {

  void add(Ticket ticket);

  Optional<Ticket> find(String number);

  Optional<Ticket> findByOpenId(String openId);

  /** What the reporter of a ticket added later. */
  List<Added> added(String ticket);

  void add(String ticket, Added added);

  /** Words added to a matter; kept sealed. */
  record Added(String countyCode, UUID matter, String words, Instant at) {}
}
