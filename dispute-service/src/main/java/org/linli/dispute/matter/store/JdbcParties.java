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
import org.linli.dispute.matter.PartyContacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcParties implements Parties {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final ViewerTransactions transactions;
  private final PartyContacts contacts;
  private final Seal seal;
  private final Clock clock;

  JdbcParties(ViewerTransactions transactions, PartyContacts contacts, Seal seal, Clock clock) {
    this.transactions = transactions;
    this.contacts = contacts;
    this.seal = seal;
    this.clock = clock;
  }

  /** What is sealed of a party beside the names. */
  private record More(
      Party.Contact contact,
      @Nullable String language,
      Party.Contact representativeContact,
      @Nullable String needs) {

    static final More NOTHING = new More(Party.Contact.NONE, null, Party.Contact.NONE, null);

    static More of(Party.About about) {
      return new More(
          about.contact(), about.language(), about.representativeContact(), about.needs());
    }
  }

  @Override
  public Party add(Matter matter, Party.About party, String by) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    transactions.inside(
        jdbc ->
            sealed(
                    jdbc.sql(
                        """
                        insert into dispute_party (county_code, dispute_id, id, side, kind, name_sealed,
                                                   representative_sealed, about_sealed, since, by_username)
                        values (:county, :dispute, :id, :side, :kind, :name, :representative, :about, :since, :by)
                        """),
                    matter,
                    id,
                    party)
                .param("since", now())
                .param("by", by)
                .update());
    contacts.are(matter, id, party.contact());
    return new Party(id, party);
  }

  @Override
  public void correct(Matter matter, UUID party, Party.About about) {
    int rows =
        transactions.inside(
            jdbc ->
                sealed(
                        jdbc.sql(
                            """
                            update dispute_party set side = :side, kind = :kind, name_sealed = :name,
                              representative_sealed = :representative, about_sealed = :about
                            where county_code = :county and dispute_id = :dispute and id = :id and until is null
                            """),
                        matter,
                        party,
                        about)
                    .update());
    if (rows != 1) {
      throw new IllegalStateException("a party was not corrected: " + party);
    }
    contacts.are(matter, party, about.contact());
  }

  private JdbcClient.StatementSpec sealed(
      JdbcClient.StatementSpec statement, Matter matter, UUID id, Party.About about) {
    String representative = about.representative();
    More more = More.of(about);
    return statement
        .param("county", matter.countyCode())
        .param("dispute", matter.id())
        .param("id", id)
        .param("side", about.side().name())
        .param("kind", about.kind().name())
        .param(
            "name",
            seal.seal(matter.countyCode(), matter.id(), Parties.nameSealedAs(id), about.name()))
        .param(
            "representative",
            representative == null ? null : sealed(matter, id, "representative", representative))
        .param(
            "about",
            more.equals(More.NOTHING)
                ? null
                : sealed(matter, id, "about", JSON.writeValueAsString(more)));
  }

  @Override
  public void remove(Matter matter, UUID party) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    update dispute_party set until = greatest(since, ?), representative_sealed = null, about_sealed = null
                    where county_code = ? and dispute_id = ? and id = ? and until is null
                    """)
                .params(now(), matter.countyCode(), matter.id(), party)
                .update());
    contacts.are(matter, party, Party.Contact.NONE);
  }

  @Override
  public List<Party> list(String countyCode, UUID matter) {
    return reading(
        jdbc ->
            jdbc.sql(
                    """
                    select id, side, kind, name_sealed, representative_sealed, about_sealed from dispute_party
                    where county_code = ? and dispute_id = ? and until is null order by since, id
                    """)
                .params(countyCode, matter)
                .query((row, n) -> party(row, countyCode, matter))
                .list());
  }

  private Party party(ResultSet row, String county, UUID matter) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String kept = opened(county, matter, field(id, "about"), row.getBytes("about_sealed"));
    More more = kept == null ? More.NOTHING : JSON.readValue(kept, More.class);
    return new Party(
        id,
        new Party.About(
            Party.Side.valueOf(row.getString("side")),
            Party.Kind.valueOf(row.getString("kind")),
            seal.open(county, matter, Parties.nameSealedAs(id), row.getBytes("name_sealed")),
            more.contact(),
            more.language(),
            opened(
                county, matter, field(id, "representative"), row.getBytes("representative_sealed")),
            more.representativeContact(),
            more.needs()));
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
