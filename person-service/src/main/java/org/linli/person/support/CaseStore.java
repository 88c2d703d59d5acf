package org.linli.person.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.person.consent.Consent;

/** Cases, their consents and who has a part in them. Call it inside a transaction. */
public interface CaseStore {

  /** The next number of a place and year. */
  int next(String prefix);

  /** A case with its consent: the schema takes none without. */
  void add(SupportCase one, Consent consent);

  /** Another consent in place of the one there was. */
  void renew(SupportCase one, Consent consent);

  Optional<SupportCase> find(UUID id);

  /** The case, locked until the transaction ends. */
  Optional<SupportCase> lock(UUID id);

  /** Whether the viewer of this transaction reads the case now. */
  boolean reads(SupportCase one);

  /** Whether the viewer has, or had until the consent ended, a part in the case. */
  boolean hasPart(SupportCase one);

  /** Whether anybody may read it now: state and consent, asked of the database's own clock. */
  boolean isLive(SupportCase one);

  /** The consent in force, or the last there was. */
  Consent consent(SupportCase one);

  void withdraw(SupportCase one, Instant at);

  /** Keeps a case as it is after a change, and says in its time line which. */
  void change(SupportCase after, String event, String by, Instant at);

  List<Event> events(SupportCase one);

  List<Part> parts(SupportCase one);

  void addPart(SupportCase one, String username, Instant at);

  void endPart(SupportCase one, String username, Instant at);

  /** Ends all parts since the consent has ended. */
  void endParts(SupportCase one, Instant at);

  /** Requests that nobody has taken, oldest first, as far as the viewer may see them. */
  List<SupportCase> open(String pathPrefix, @Nullable Place after, int limit);

  /** Cases the viewer has a part in, newest first. */
  List<Listed> ofViewer(@Nullable SupportState state, @Nullable Place after, int limit);

  /** What the viewer brought, newest first. */
  List<Filed> filed(int limit);

  /** Ids of cases that are due for the clock. */
  List<UUID> due(Due due, Instant now, int days, int limit);

  /** Whether number and PIN were printed by an office and the resident has not taken others. */
  boolean isHanded(SupportCase one);

  /** The resident has a number and a PIN that nobody else knows. */
  void taken(SupportCase one);

  /** Nothing of it must be kept any more. */
  void over(SupportCase one);

  /** Removes what was written into a case, but not what is retained. */
  void eraseContent(SupportCase one);

  /** Authors of notes in a case. */
  List<String> noteAuthors(SupportCase one);

  /** What the clock looks for. */
  enum Due {
    /** Its consent has expired. */
    EXPIRED,
    /** Its consent expired so many days ago and was not given anew. */
    NOT_RENEWED,
    /** It was closed so many days ago. */
    CLOSED,
    /** Nothing of it must be kept any more, and its holder had so many days to look. */
    OVER
  }

  /** A place in a list. */
  record Place(Instant at, UUID id) {}

  /** Somebody's part in a case. */
  record Part(String username, Instant since) {}

  /** A step in the time line. */
  record Event(int version, String kind, String by, Instant at) {}

  /** Number and state. */
  record Filed(String number, SupportState state, Instant since) {}

  /** A case in the list of a worker. */
  record Listed(
      SupportCase one,
      @Nullable Instant nextAppointment,
      @Nullable LocalDate taskUntil,
      Instant consentExpires) {}
}
