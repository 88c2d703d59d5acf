package org.linli.place.premises.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.linli.commons.problem.ProblemException;

/** Places in lists, as callers hand them back. */
final class Cursors {

  private Cursors() {}

  static String of(String last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(last.getBytes(StandardCharsets.UTF_8));
  }

  /** The number of the last one seen. */
  static String number(String cursor) {
    try {
      String last = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (last.matches("[A-Za-z0-9._-]{1,80}")) {
        return last;
      }
    } catch (IllegalArgumentException e) {
      // Said below in the words of the interface.
    }
    throw ProblemException.badField("cursor", "cursor");
  }

  /** The last version seen. */
  static int version(String cursor) {
    String number = number(cursor);
    if (!number.matches("[0-9]{1,9}")) {
      throw ProblemException.badField("cursor", "cursor");
    }
    return Integer.parseInt(number);
  }
}
