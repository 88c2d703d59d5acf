package org.linli.dispute.matter.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.Parties;
import org.linli.dispute.matter.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Repository
class JdbcParties implements Parties {

  private final ViewerTransactions transactions;
  private final Seal seal;
  private final Clock clock;

  JdbcParties(ViewerTransactions transactions, Seal seal, Clock clock) {
    this.transactions = transactions;
    this.seal = seal;
    this.clock = clock;
  }

  @Override
  public Party add(Matter matter, Party.About party, String by) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    String representative = party.representative();
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into dispute_party (county_code, dispute_id, id, side, kind, name_sealed, representative_sealed,
                                               since, by_username)
                    values (:county, :dispute, :id, :side, :kind, :name, :representative, :since, :by)
                    """)
                .param("county", matter.countyCode())
                .param("dispute", matter.id())
                .param("id", id)
                .param("side", party.side().name())
                .param("kind", party.kind().name())
                .param(
                    "name",
                    seal.seal(
                        matter.countyCode(), matter.id(), Parties.nameSealedAs(id), party.name()))
                .param(
                    "representative",
                    representative == null
                        ? null
                        : sealed(matter, id, "representative", representative))
                .param("since", now())
                .param("by", by)
                .update());
    return new Party(id, party);
  }

  @Override
  public void correct(Matter matter, UUID party, Party.About about) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void remove(Matter matter, UUID party) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    update dispute_party set until = greatest(since, ?)
                    where county_code = ? and dispute_id = ? and id = ? and until is null
                    """)
                .params(now(), matter.countyCode(), matter.id(), party)
                .update());
  }

  @Override
  public List<Party> list(String countyCode, UUID matter) {
    return reading(
        jdbc ->
            jdbc.sql(
                    """
                    select id, side, kind, name_sealed, representative_sealed from dispute_party
                    where county_code = ? and dispute_id = ? and until is null order by since, id
                    """)
                .params(countyCode, matter)
                .query((row, n) -> party(row, countyCode, matter))
                .list());
  }

  private Party party(ResultSet row, String county, UUID matter) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Party(
        id,
        Party.About.named(
        Party.Side.valueOf(row.getString("side")),
        Party.Kind.valueOf(row.getString("kind")),
        seal.open(county, matter, Parties.nameSealedAs(id), row.getBytes("name_sealed")),
        opened(county, matter, field(id, "representative"), row.getBytes("representative_sealed"))));
  }

  private @Nullable String opened(
      String county, UUID matter, String field, byte @Nullable [] sealed) {
    return seal.openOrNull(county, matter, field, sealed);
  }

  private byte[] sealed(Matter matter, UUID party, String part, String text) {
    return seal.seal(matter.countyCode(), matter.id(), field(party, part), text);
  }

  private static String field(UUID party, String part) {
    return "party-" + part + "-" + party;
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  /** Inside a change as the change sees it; a second transaction would wait for a connection. */
  private <T> T reading(Function<JdbcClient, T> work) {
    return TransactionSynchronizationManager.isActualTransactionActive()
        ? transactions.inside(work)
        : transactions.read(work);
  }
}
