package org.linli.dispute.matter.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.Texts;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTexts implements Texts {

  private final ViewerTransactions transactions;
  private final Seal seal;
  private final Clock clock;

  JdbcTexts(ViewerTransactions transactions, Seal seal, Clock clock) {
    this.transactions = transactions;
    this.seal = seal;
    this.clock = clock;
  }

  @Override
  public UUID write(Matter matter, String kind, String text, String by) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    byte[] sealed = seal.seal(matter.countyCode(), matter.id(), Texts.sealedAs(id), text);
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into dispute_text (county_code, dispute_id, id, kind, sealed, at, by_username)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """)
                .params(
                    matter.countyCode(),
                    matter.id(),
                    id,
                    kind,
                    sealed,
                    clock.instant().atOffset(ZoneOffset.UTC),
                    by)
                .update());
    return id;
  }

  @Override
  public List<Written> list(String countyCode, UUID matter) {
    return transactions.read(
        jdbc ->
            jdbc.sql(
                    """
                    select id, kind, sealed, at, by_username from dispute_text
                    where county_code = ? and dispute_id = ? order by at, id
                    """)
                .params(countyCode, matter)
                .query(
                    (row, n) -> {
                      UUID id = row.getObject("id", UUID.class);
                      return new Written(
                          id,
                          row.getString("kind"),
                          seal.open(countyCode, matter, Texts.sealedAs(id), row.getBytes("sealed")),
                          row.getTimestamp("at").toInstant(),
                          row.getString("by_username"));
                    })
                .list());
  }
}
