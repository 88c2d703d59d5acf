package org.linli.commons.likeness;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How alike two texts are. */
public final class Likeness {

  private Likeness() {}

  /**
   * Dice's coefficient of the bigrams of letters and digits, from 0 to 1: twice those in common
   * through those of both. Chinese has no spaces, and this needs none.
   */
  public static double ofWords(String one, String other) {
    return of(bigrams(one), bigrams(other));
  }

  /** A text prepared to be compared with many. */
  public record Prepared(Map<String, Integer> bigrams) {
    public Prepared {
      bigrams = Map.copyOf(bigrams);
    }

    public double to(Prepared other) {
      return of(bigrams, other.bigrams);
    }
  }

  public static Prepared prepared(String text) {
    return new Prepared(bigrams(text));
  }

  /** Letters and digits only, in lower case and in their usual width. */
  public static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{Nd}]", "");
  }

  private static double of(Map<String, Integer> first, Map<String, Integer> second) {
    int total = sum(first) + sum(second);
    if (total == 0) {
      return 0;
    }
    int common = 0;
    for (Map.Entry<String, Integer> entry : first.entrySet()) {
      common += Math.min(entry.getValue(), second.getOrDefault(entry.getKey(), 0));
    }
    return 2.0 * common / total;
  }

  private static Map<String, Integer> bigrams(String text) {
    String plain = plain(text);
    Map<String, Integer> bigrams = new HashMap<>();
    for (int i = 0; i + 2 <= plain.length(); i++) {
      bigrams.merge(plain.substring(i, i + 2), 1, Integer::sum);
    }
    return bigrams;
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
