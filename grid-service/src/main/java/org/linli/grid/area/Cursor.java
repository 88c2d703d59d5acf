package org.linli.grid.area;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;

/**
 * The place in a list after a code. It holds for the list it came from: with other filters, or
 * altered, it is refused. It is no secret and gives no right: what follows it is read as the
 * viewer.
 */
final class Cursor {

  private static final int CHECK_BYTES = 8;

  private Cursor() {}

  /**
   * @param list what list it is, filters included
   */
  static String after(String list, String code) {
    byte[] text = code.getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(check(list, text), CHECK_BYTES + text.length);
    System.arraycopy(text, 0, all, CHECK_BYTES, text.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /**
   * The code that the page follows; the empty text, which stands before all, without a cursor.
   *
   * @throws ProblemException 400 where it is no cursor of this list
   */
  static String read(String list, @Nullable String cursor) {
    if (cursor == null) {
      return "";
    }
    byte[] all = decode(cursor);
    if (all.length <= CHECK_BYTES) {
      throw ProblemException.badField("cursor", "cursor");
    }
    byte[] text = Arrays.copyOfRange(all, CHECK_BYTES, all.length);
    if (!MessageDigest.isEqual(Arrays.copyOf(all, CHECK_BYTES), check(list, text))) {
      throw ProblemException.badField("cursor", "cursor");
    }
    return new String(text, StandardCharsets.UTF_8);
  }

  private static byte[] decode(String cursor) {
    try {
      return Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      throw ProblemException.badField("cursor", "cursor");
    }
  }

  private static byte[] check(String list, byte[] text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(list.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return Arrays.copyOf(digest.digest(text), CHECK_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
