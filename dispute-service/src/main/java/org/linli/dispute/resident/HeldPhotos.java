package org.linli.dispute.resident;

import java.time.Instant;
import java.util.List;
import org.linli.commons.problem.ProblemException;

/**
 * Photos between their upload and the matter they belong to, sealed. Call it inside a transaction.
 */
public interface HeldPhotos {

  /**
   * Keeps a photo.
   *
   * @param holder who may use it: {@link #ofChallenge} or {@link #ofTicket}
   * @param most how many one holder may have that were not used
   * @return its token
   * @throws ProblemException 400 {@code photos-enough}
   */
  String hold(String holder, Photo photo, Instant now, int most);

  /**
   * Gives photos to a ticket for good.
   *
   * @throws ProblemException 400 naming {@code photos} where one is not there or another's
   */
  void assign(List<String> tokens, String holder, String ticket);

  /** How many photos a ticket has. */
  int count(String ticket);

  /** Tickets with photos that are in no matter yet. */
  List<String> waiting(int limit);

  /** Takes the photos of a ticket that are in no matter yet; they are here no longer. */
  List<Photo> take(String ticket);

  /**
   * A photo, opened.
   *
   * @param scanned whether a virus scanner found it clean
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Photo(byte[] content, String mediaType, boolean scanned) {}

  /** Removes those that nobody used. */
  int removeUnused(Instant uploadedBefore);

  static String ofChallenge(String name) {
    return "challenge/" + name;
  }

  static String ofTicket(String number) {
    return "ticket/" + number;
  }
}
