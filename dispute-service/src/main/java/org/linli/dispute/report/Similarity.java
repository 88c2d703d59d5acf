package org.linli.dispute.report;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How alike two texts, categories or lists of names are. */
final class Similarity {

  /** Categories under which people report the same thing. */
  private static final List<Set<String>> RELATED =
      List.of(
          Set.of("neighbour", "housing_homestead", "environment", "property_mgmt", "compensation"),
          Set.of(
              "forest_land_contract", "land_requisition", "village_affairs", "housing_homestead"),
          Set.of("contract", "debt", "labour", "consumer"),
          Set.of("marriage_family", "inheritance_support"),
          Set.of("traffic", "compensation", "medical", "education"));

  private Similarity() {}

  /**
   * Dice's coefficient of the bigrams of letters and digits, from 0 to 1: twice those in common
   * through those of both. Chinese has no spaces, and this needs none.
   */
  static double ofWords(String one, String other) {
    Map<String, Integer> first = bigrams(one);
    Map<String, Integer> second = bigrams(other);
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

  /** 1 for the same, 0.5 for related ones and for "other", which may be anything. */
  static double ofCategories(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    boolean related =
        one.equals("other")
            || other.equals("other")
            || RELATED.stream().anyMatch(group -> group.contains(one) && group.contains(other));
    return related ? 0.5 : 0;
  }

  /** How many names are in both. */
  static int commonNames(List<ReportParty> one, List<ReportParty> other) {
    Set<String> names = new HashSet<>();
    one.forEach(party -> names.add(plain(party.name())));
    Set<String> common = new HashSet<>();
    other.forEach(party -> common.add(plain(party.name())));
    common.retainAll(names);
    common.remove("");
    return common.size();
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

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{Nd}]", "");
  }
}
