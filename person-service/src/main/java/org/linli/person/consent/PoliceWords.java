package org.linli.person.consent;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Words that say police: who is told of a support case is never the police (SAFEGUARDS 5). */
public final class PoliceWords {

  private static final Pattern POLICE =
      Pattern.compile(
          "police|constab|sheriff|gong?an|jingcha|minjing|paichusuo"
              + "|警|公安|派出所|治安|刑侦|刑事侦查|国保|看守所|(?<!\\d)110(?!\\d)",
          Pattern.CASE_INSENSITIVE);

  private PoliceWords() {}

  /** Whether a name says police, also in full-width letters or with something in between. */
  public static boolean isIn(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{N}\\n]", "");
    return POLICE.matcher(plain).find();
  }
}
