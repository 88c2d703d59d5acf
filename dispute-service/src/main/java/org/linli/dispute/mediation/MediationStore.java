package org.linli.dispute.mediation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.dispute.matter.Matter;

/** Where mediation is kept; inside a transaction. */
public interface MediationStore {

  void addRound(Matter matter, Round round);

  Optional<Round> newestRound(Matter matter);

  void addSession(Matter matter, Session session);

  /** Says what became of a session. */
  void settleSession(Matter matter, Session session);

  Optional<Session> session(Matter matter, UUID id);

  /** Newest first. */
  List<Session> sessions(Matter matter);

  void addPause(Matter matter, Pause pause);

  /** Ends the suspension that goes on. */
  void endSuspension(Matter matter, Instant at);

  /** Newest first. */
  List<Pause> pauses(Matter matter);

  void addEnding(Matter matter, Ending ending);

  /** Newest first. */
  List<Ending> endings(Matter matter);
}
