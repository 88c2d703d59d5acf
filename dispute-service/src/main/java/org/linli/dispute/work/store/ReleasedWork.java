package org.linli.dispute.work.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.referral.ReleasedField;
import org.linli.dispute.referral.ReleasedSection;
import org.linli.dispute.work.TextKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a referral releases of the work on a matter: the words of its texts, one line a text. */
@Configuration(proxyBeanMethods = false)
class ReleasedWork {

  @Bean
  ReleasedSection releasedPlan(ViewerTransactions transactions, Seal seal) {
    return new Section(ReleasedField.PLAN, List.of(TextKind.PLAN), transactions, seal);
  }

  @Bean
  ReleasedSection releasedSessions(ViewerTransactions transactions, Seal seal) {
    return new Section(ReleasedField.SESSIONS, List.of(TextKind.SESSION), transactions, seal);
  }

  @Bean
  ReleasedSection releasedAgreement(ViewerTransactions transactions, Seal seal) {
    return new Section(
        ReleasedField.AGREEMENT, List.of(TextKind.AGREEMENT, TextKind.CLAUSE), transactions, seal);
  }

  @Bean
  ReleasedSection releasedPerformance(ViewerTransactions transactions, Seal seal) {
    return new Section(
        ReleasedField.PERFORMANCE, List.of(TextKind.PERFORMANCE), transactions, seal);
  }

  private record Section(
      ReleasedField field, List<TextKind> kinds, ViewerTransactions transactions, Seal seal)
      implements ReleasedSection {

    @Override
    public List<String> read(String countyCode, UUID matter) {
      return transactions.inside(
          jdbc ->
              jdbc.sql(
                      """
                      select kind, ref, content_sealed from work_text
                      where county_code = ? and dispute_id = ? and kind = any (?) order by at, kind, ref
                      """)
                  .params(countyCode, matter, kinds.stream().map(Enum::name).toArray(String[]::new))
                  .query(
                      (row, n) ->
                          words(
                              seal.open(
                                  countyCode,
                                  matter,
                                  "work/" + row.getString("kind") + '/' + row.getString("ref"),
                                  row.getBytes("content_sealed"))))
                  .list());
    }

    private static String words(String json) {
      List<String> words = new ArrayList<>();
      collect(JsonMapper.shared().readTree(json), words);
      return String.join(" · ", words);
    }

    private static void collect(JsonNode node, List<String> into) {
      if (node.isString()) {
        into.add(node.asString());
      }
      node.forEach(child -> collect(child, into));
    }
  }
}
