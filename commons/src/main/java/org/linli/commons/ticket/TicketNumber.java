package org.linli.commons.ticket;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * Twelve digits drawn at random: nobody can guess a neighbour's, and they say nothing about place
 * or time.
 */
public final class TicketNumber {

  public static final int DIGITS = 12;

  private static final long NUMBERS = 1_000_000_000_000L;
  private static final SecureRandom RANDOM = new SecureRandom();

  private TicketNumber() {}

  public static String random() {
    return String.format(Locale.ROOT, "%0" + DIGITS + "d", RANDOM.nextLong(NUMBERS));
  }

  /** As it was printed in groups, or typed on a Chinese keyboard. */
  public static String digits(String typed) {
    StringBuilder digits = new StringBuilder();
    typed
        .codePoints()
        .map(c -> Character.digit(c, 10))
        .filter(digit -> digit >= 0)
        .forEach(digits::append);
    return digits.toString();
  }
}
