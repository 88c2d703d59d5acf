package org.linli.dispute.referral.store;

import java.util.List;
import java.util.UUID;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.referral.ReleasedField;
import org.linli.dispute.referral.ReleasedSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every matter has: its summary, what was told, and who it is between. */
@Configuration(proxyBeanMethods = false)
class CoreSections {

  /** Reads lines in the running transaction. */
  @FunctionalInterface
  private interface Lines {
    List<String> read(JdbcClient jdbc, String countyCode, UUID matter);
  }

  private record Section(ReleasedField field, ViewerTransactions transactions, Lines lines)
      implements ReleasedSection {

    @Override
    public List<String> read(String countyCode, UUID matter) {
      return transactions.inside(jdbc -> lines.read(jdbc, countyCode, matter));
    }
  }

  @Bean
  ReleasedSection releasedSummary(ViewerTransactions transactions) {
    return new Section(
        ReleasedField.SUMMARY,
        transactions,
        (jdbc, county, matter) ->
            jdbc.sql(
                    "select summary from dispute where county_code = ? and id = ? and summary is not null")
                .params(county, matter)
                .query(String.class)
                .list());
  }

  @Bean
  ReleasedSection releasedNarrative(ViewerTransactions transactions, Seal seal) {
    return new Section(
        ReleasedField.NARRATIVE,
        transactions,
        (jdbc, county, matter) ->
            jdbc.sql(
                    """
                    select id, sealed from dispute_text
                    where county_code = ? and dispute_id = ? and kind in ('NARRATIVE', 'ADDED_WORDS') order by at, id
                    """)
                .params(county, matter)
                .query(
                    (row, n) ->
                        seal.open(
                            county,
                            matter,
                            "text-" + row.getObject("id", UUID.class),
                            row.getBytes("sealed")))
                .list());
  }

  @Bean
  ReleasedSection releasedParties(ViewerTransactions transactions, Seal seal) {
    return new Section(
        ReleasedField.PARTIES,
        transactions,
        (jdbc, county, matter) ->
            jdbc.sql(
                    """
                    select id, name_sealed from dispute_party
                    where county_code = ? and dispute_id = ? and until is null order by since, id
                    """)
                .params(county, matter)
                .query(
                    (row, n) ->
                        seal.open(
                            county,
                            matter,
                            "party-name-" + row.getObject("id", UUID.class),
                            row.getBytes("name_sealed")))
                .list());
  }
}
