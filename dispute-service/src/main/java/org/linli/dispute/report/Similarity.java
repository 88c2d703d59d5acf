package org.linli.dispute.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.commons.likeness.Likeness;

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

  /** How alike two texts are, from 0 to 1. */
  static double ofWords(String one, String other) {
    return Likeness.ofWords(one, other);
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
    one.forEach(party -> names.add(Likeness.plain(party.name())));
    Set<String> common = new HashSet<>();
    other.forEach(party -> common.add(Likeness.plain(party.name())));
    common.retainAll(names);
    common.remove("");
    return common.size();
  }
}
