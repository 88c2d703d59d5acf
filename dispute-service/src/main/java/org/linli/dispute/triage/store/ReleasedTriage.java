package org.linli.dispute.triage.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.referral.ReleasedField;
import org.linli.dispute.referral.ReleasedSection;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What a referral releases of the triage: the facts as they were last recorded, and the safety
 * plan.
 */
@Configuration(proxyBeanMethods = false)
class ReleasedTriage {

  @Bean
  ReleasedSection releasedFacts(ViewerTransactions transactions, MessageSource messages) {
    return new Facts(transactions, messages);
  }

  @Bean
  ReleasedSection releasedSafetyPlan(ViewerTransactions transactions, Seal seal) {
    return new SafetyPlan(transactions, seal);
  }

  private record Facts(ViewerTransactions transactions, MessageSource messages)
      implements ReleasedSection {

    @Override
    public ReleasedField field() {
      return ReleasedField.FACTS;
    }

    @Override
    public List<String> read(String countyCode, UUID matter) {
      return transactions.inside(
          jdbc ->
              jdbc.sql(
                      """
                      select * from triage_facts where county_code = ? and dispute_id = ? order by version desc limit 1
                      """)
                  .params(countyCode, matter)
                  .query((row, n) -> lines(row))
                  .optional()
                  .orElse(List.of()));
    }

    private List<String> lines(ResultSet row) throws SQLException {
      List<String> lines = new ArrayList<>();
      for (String graded : List.of("violence", "injury")) {
        String value = row.getString(graded);
        if (!value.equals("NONE")) {
          String name = graded.toUpperCase(java.util.Locale.ROOT);
          lines.add(text(name) + ": " + text(name + "." + value));
        }
      }
      for (String fact : List.of("weapon", "dependents", "police_call", "gathering")) {
        if (row.getBoolean(fact)) {
          lines.add(text(fact.toUpperCase(java.util.Locale.ROOT)));
        }
      }
      for (String number : List.of("people", "sum_yuan")) {
        String value = row.getString(number);
        if (value != null) {
          lines.add(text(number.toUpperCase(java.util.Locale.ROOT)) + ": " + value);
        }
      }
      return lines;
    }

    private String text(String fact) {
      String text =
          messages.getMessage("triage.fact." + fact, null, fact, LocaleContextHolder.getLocale());
      return text == null ? fact : text;
    }
  }

  private record SafetyPlan(ViewerTransactions transactions, Seal seal) implements ReleasedSection {

    @Override
    public ReleasedField field() {
      return ReleasedField.SAFETY_PLAN;
    }

    @Override
    public List<String> read(String countyCode, UUID matter) {
      return transactions.inside(
          jdbc ->
              jdbc.sql(
                      """
                      select id, what_sealed from safety_measure
                      where county_code = ? and dispute_id = ? and what_sealed is not null order by due_at, id
                      """)
                  .params(countyCode, matter)
                  .query(
                      (row, n) ->
                          seal.open(
                              countyCode,
                              matter,
                              "safety-what-" + row.getObject("id", UUID.class),
                              row.getBytes("what_sealed")))
                  .list());
    }
  }
}
