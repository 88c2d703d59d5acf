package org.linli.dispute.notice;

import java.util.UUID;

/** Hands a mail to a mail server. */
@FunctionalInterface
public interface Postman {

  /**
   * Hands it over.
   *
   * @param id goes into the Message-ID, so that a mail that had to be sent twice can be told by
   *     whoever receives it
   * @throws NotDelivered where the server did not take it
   */
  void send(UUID id, String address, String subject, String words) throws NotDelivered;

  /** A mail that the server did not take. */
  final class NotDelivered extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean forGood;

    /**
     * A mail not taken.
     *
     * @param forGood whether trying again is of no use
     */
    public NotDelivered(String message, boolean forGood) {
      super(message);
      this.forGood = forGood;
    }

    public boolean isForGood() {
      return forGood;
    }
  }
}
