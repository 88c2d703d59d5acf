package org.linli.dispute.party.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.commons.sealing.BlindIndex;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.party.ContactForm;
import org.linli.dispute.party.Recognised;
import org.linli.dispute.party.RecognitionStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hashes the contact once for each matter of the caller, since no two matters hash alike. */
final class JdbcRecognitions implements RecognitionStore {

  private final ViewerTransactions transactions;
  private final BlindIndex index;

  JdbcRecognitions(ViewerTransactions transactions, BlindIndex index) {
    this.transactions = transactions;
    this.index = index;
  }

  @Override
  public boolean count(LocalDate day, int allowed) {
    return transactions.write(
        jdbc -> {
          jdbc.sql("delete from recognition_count where username = viewer_username() and day < ?")
              .param(day)
              .update();
          return jdbc.sql(
                      """
                      insert into recognition_count as c (username, day, times) values (viewer_username(), ?, 1)
                      on conflict (username, day) do update set times = c.times + 1 where c.times < ?
                      """)
                  .params(day, allowed)
                  .update()
              == 1;
        });
  }

  @Override
  public List<Recognised> find(
      Set<ContactForm.Token> contacts, UUID other, Set<DisputeStatus> states, int most) {
    return transactions.read(
        jdbc -> {
          List<UUID> mine = mine(jdbc, other, states);
          List<UUID> matters = new ArrayList<>();
          List<String> digests = new ArrayList<>();
          for (UUID matter : mine) {
            for (String ring : index.names()) {
              for (ContactForm.Token token : contacts) {
                byte[] digest = index.digest(ring, matter, token.kind().name(), token.text());
                matters.add(matter);
                digests.add(HexFormat.of().formatHex(digest));
              }
            }
          }
          return matters.isEmpty() ? List.of() : matched(jdbc, matters, digests, most);
        });
  }

  private static List<UUID> mine(JdbcClient jdbc, UUID other, Set<DisputeStatus> states) {
    return jdbc.sql(
            """
            select d.id from handled_matters() h
            join dispute d on d.county_code = h.county_code and d.id = h.dispute_id
            where d.id <> ? and d.status = any (?)
            """)
        .params(other, states.stream().map(Enum::name).toArray(String[]::new))
        .query(UUID.class)
        .list();
  }

  private static List<Recognised> matched(
      JdbcClient jdbc, List<UUID> matters, List<String> digests, int most) {
    return jdbc.sql(
            """
            select d.county_code, d.id, d.number, d.status, d.category from dispute d
            where (d.county_code, d.id) in (
              select i.county_code, i.dispute_id
              from unnest(cast(:matters as uuid[]), cast(:digests as text[])) as asked (matter, digest)
              join party_contact_index i on i.dispute_id = asked.matter and i.digest = decode(asked.digest, 'hex'))
            order by d.received_at desc, d.id desc limit :most
            """)
        .param("matters", matters.stream().map(UUID::toString).toArray(String[]::new))
        .param("digests", digests.toArray(String[]::new))
        .param("most", most)
        .query(
            (row, n) ->
                new Recognised(
                    row.getString("county_code"),
                    row.getObject("id", UUID.class),
                    row.getString("number"),
                    DisputeStatus.valueOf(row.getString("status")),
                    row.getString("category")))
        .list();
  }
}
