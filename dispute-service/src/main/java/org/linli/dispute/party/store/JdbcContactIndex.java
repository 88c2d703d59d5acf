package org.linli.dispute.party.store;

import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.linli.commons.sealing.BlindIndex;
import org.linli.commons.sealing.KeyDestroyed;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.MatterEvent;
import org.linli.dispute.matter.MatterListener;
import org.linli.dispute.matter.Parties;
import org.linli.dispute.matter.Party;
import org.linli.dispute.matter.PartyContacts;
import org.linli.dispute.party.ContactForm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code party_contact_index}: written with the party, hashed anew with a new key. */
final class JdbcContactIndex implements PartyContacts, MatterListener {

  private static final Logger log = LoggerFactory.getLogger(JdbcContactIndex.class);
  private static final int BATCH = 200;

  private final ViewerTransactions transactions;
  private final BlindIndex index;

  JdbcContactIndex(ViewerTransactions transactions, BlindIndex index) {
    this.transactions = transactions;
    this.index = index;
  }

  @Override
  public void are(Matter matter, UUID party, Party.Contact contact) {
    transactions.inside(
        jdbc -> write(jdbc, new Place(matter.countyCode(), matter.id(), party), contact));
  }

  /** When the words of a matter are erased, so are the hashes of its parties' contacts. */
  @Override
  public void changed(Matter before, Matter after, MatterEvent event) {
    if (event.kind().equals("ERASED")) {
      transactions.inside(
          jdbc ->
              jdbc.sql("delete from party_contact_index where county_code = ? and dispute_id = ?")
                  .params(after.countyCode(), after.id())
                  .update());
    }
  }

  private record Place(String county, UUID dispute, UUID party) {}

  private int write(JdbcClient jdbc, Place place, Party.Contact contact) {
    // Against hashing anew at the same moment, which has read the contact of before.
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("contact-index/" + place.party())
        .query()
        .singleRow();
    delete(jdbc, place);
    for (ContactForm.Token token : ContactForm.tokens(contact)) {
      jdbc.sql(
              """
              insert into party_contact_index (county_code, dispute_id, party_id, ring, kind, digest)
              values (?, ?, ?, ?, ?, ?)
              """)
          .params(
              place.county(),
              place.dispute(),
              place.party(),
              index.current(),
              token.kind().name(),
              index.digest(index.current(), place.dispute(), token.kind().name(), token.text()))
          .update();
    }
    return 1;
  }

  private static int delete(JdbcClient jdbc, Place place) {
    return jdbc.sql(
            "delete from party_contact_index where county_code = ? and dispute_id = ? and party_id = ?")
        .params(place.county(), place.dispute(), place.party())
        .update();
  }

  /** Hashes anew what an older key of the ring hashed; the contacts are opened for it. */
  void rehash(Parties parties, BooleanSupplier wanted) {
    long total = 0;
    try {
      int done;
      do {
        done =
            transactions.write(
                MatterChanges.serviceAccess(MatterChanges.LINLI), jdbc -> batch(jdbc, parties));
        total += done;
      } while (done > 0 && wanted.getAsBoolean());
    } catch (RuntimeException e) {
      log.warn("contacts are not all hashed with the newest key yet: {}", e.toString());
    }
    if (total > 0) {
      log.info("contacts of {} parties hashed with the newest key", total);
    }
  }

  private int batch(JdbcClient jdbc, Parties parties) {
    List<Place> old =
        jdbc.sql(
                """
                select distinct county_code as county, dispute_id as dispute, party_id as party
                from party_contact_index where ring <> ? limit ?
                """)
            .params(index.current(), BATCH)
            .query(Place.class)
            .list();
    for (Place place : old) {
      jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
          .param("contact-index/" + place.party())
          .query()
          .singleRow();
      write(jdbc, place, contactOf(parties, place));
    }
    return old.size();
  }

  private static Party.Contact contactOf(Parties parties, Place place) {
    try {
      return parties.list(place.county(), place.dispute()).stream()
          .filter(party -> party.id().equals(place.party()))
          .findFirst()
          .map(party -> party.about().contact())
          .orElse(Party.Contact.NONE);
    } catch (KeyDestroyed e) {
      return Party.Contact.NONE;
    }
  }
}
