package org.linli.commons.idempotency;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;

/** Versions as entity tags. */
public final class Versions {

  private static final Pattern TAG = Pattern.compile("\"([0-9]{1,9})\"");

  private Versions() {}

  /** The entity tag of a version. */
  public static String tag(int version) {
    return "\"" + version + '"';
  }

  /**
   * The version that the caller saw; 0 for what is to be new.
   *
   * @throws ProblemException 428 where they say neither
   */
  public static int seen(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
    return ifMatch == null && ifNoneMatch != null && ifNoneMatch.strip().equals("*")
        ? 0
        : seen(ifMatch);
  }

  /**
   * The version that the caller saw.
   *
   * @throws ProblemException 428 where they do not say
   */
  public static int seen(@Nullable String ifMatch) {
    Matcher tag = TAG.matcher(ifMatch == null ? "" : ifMatch.strip());
    if (!tag.matches()) {
      throw ProblemException.versionRequired();
    }
    return Integer.parseInt(tag.group(1));
  }
}
