package org.linli.person.ticket;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.ticket.Pin;

/**
 * Gives numbers, and tells whose number a proof is for. Everything joins the transaction that is
 * running, whoever its viewer is, or opens one of its own.
 */
public interface Tickets {

  /** A number just given, with the PIN that is told this once. */
  record Issued(String number, String pin) {}

  /**
   * Gives a number.
   *
   * @param kind any but {@link NumberKind#RIGHTS}
   * @param countyCode of the record, the leading key of its tables
   * @param language of answers: zh-CN or en
   */
  default Issued issue(NumberKind kind, UUID subject, String countyCode, String language) {
    return issue(kind, subject, countyCode, language, Pin.random());
  }

  /**
   * Gives a number with a PIN drawn elsewhere, such as by {@link
   * org.linli.commons.ticket.Intake#once}.
   */
  default Issued issue(
      NumberKind kind, UUID subject, String countyCode, String language, String pin) {
    return issue(
        new Opens(kind, SubjectKind.valueOf(kind.name()), subject, countyCode, null),
        language,
        pin);
  }

  /** Gives a number for the page of rights, until a moment. */
  default Issued issueForRights(
      SubjectKind kind,
      UUID subject,
      String countyCode,
      String language,
      String pin,
      Instant endsAt) {
    return issue(new Opens(NumberKind.RIGHTS, kind, subject, countyCode, endsAt), language, pin);
  }

  /**
   * What a number opens.
   *
   * @param endsAt when it opens nothing any more; null for never
   */
  record Opens(
      NumberKind kind,
      SubjectKind subjectKind,
      UUID subject,
      String countyCode,
      @Nullable Instant endsAt) {}

  /** Gives a number. */
  Issued issue(Opens opens, String language, String pin);

  /**
   * Whoever holds a proof of a number of this kind.
   *
   * @throws ProblemException 403 {@code ticket-proof}: none, over, ended, or of another kind
   */
  Holder require(@Nullable String proof, NumberKind kind);

  /**
   * Whoever holds a proof of a number of any kind.
   *
   * @throws ProblemException 403 {@code ticket-proof}
   */
  Holder require(@Nullable String proof);

  /** The PIN of a number that has not ended. */
  Optional<Pin> findPin(String number);

  /** The kind of a number that has not ended. */
  Optional<NumberKind> findKind(String number);

  /** Ends all numbers of a record: nothing opens with them any more. */
  void end(SubjectKind kind, UUID subject);

  /** Ends the numbers of one kind of a record. */
  void end(SubjectKind kind, UUID subject, NumberKind numbers);
}
