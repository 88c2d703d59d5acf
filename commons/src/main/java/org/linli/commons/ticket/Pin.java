package org.linli.commons.ticket;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A PIN as it is kept: PBKDF2 with HMAC-SHA256, so that who steals the table must pay for every
 * guess.
 */
@SuppressWarnings("ArrayRecordComponent") // compared in constant time only
public record Pin(byte[] salt, byte[] hash) {

  /** Eight digits, so five tries find one in 20 million tickets. */
  public static final int DIGITS = 8;

  private static final long PINS = 100_000_000L;
  private static final int ROUNDS = 120_000;
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** What an unknown ticket is compared with, so that it takes as long as a known one. */
  public static final Pin OF_NOBODY = of("00000000");

  /** Digits nobody can guess. */
  public static String random() {
    return digits(RANDOM.nextLong());
  }

  /** Digits that follow from a number drawn or signed. */
  static String digits(long number) {
    return String.format(Locale.ROOT, "%0" + DIGITS + "d", Long.remainderUnsigned(number, PINS));
  }

  public static Pin of(String digits) {
    byte[] salt = new byte[BYTES / 2];
    RANDOM.nextBytes(salt);
    return new Pin(salt, hash(digits, salt));
  }

  /** Whether these are its digits; takes the same time for all that are not. */
  public boolean matches(String digits) {
    return MessageDigest.isEqual(hash, hash(digits, salt));
  }

  private static byte[] hash(String digits, byte[] salt) {
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec(digits.toCharArray(), salt, ROUNDS, BYTES * Byte.SIZE))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has PBKDF2", e);
    }
  }
}
