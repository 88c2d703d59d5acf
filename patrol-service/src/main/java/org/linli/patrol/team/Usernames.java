package org.linli.patrol.team;

import java.util.regex.Pattern;

/** The form of a username; whether there is such an account is for person-service to know. */
public final class Usernames {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,254}");

  private Usernames() {}

  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }
}
