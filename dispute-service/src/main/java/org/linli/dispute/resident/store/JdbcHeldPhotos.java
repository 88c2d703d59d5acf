package org.linli.dispute.resident.store;

import static org.linli.dispute.resident.store.JdbcTickets.at;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.resident.HeldPhotos;

final class JdbcHeldPhotos implements HeldPhotos {

  /** Photos that wait belong to no county yet. */
  private static final String NO_COUNTY = "";

  private static final String FIELD = "photo";
  private static final int TOKEN_BYTES = 24;

  private final ViewerTransactions transactions;
  private final Seal seal;
  private final SecureRandom random = new SecureRandom();

  JdbcHeldPhotos(ViewerTransactions transactions, Seal seal) {
    this.transactions = transactions;
    this.seal = seal;
  }

  @Override
  public String hold(String holder, Photo photo, Instant now, int most) {
    return transactions.inside(
        jdbc -> {
          // Uploads of one holder wait for each other, or several at once would pass the limit.
          jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 31))")
              .param(holder)
              .query()
              .singleRow();
          int held =
              jdbc.sql("select count(*) from resident_photo where holder = ? and ticket is null")
                  .param(holder)
                  .query(Integer.class)
                  .single();
          if (held >= most) {
            throw ProblemException.badField("file", "photos-enough", most);
          }
          UUID id = UuidCreator.getTimeOrderedEpoch();
          byte[] bytes = new byte[TOKEN_BYTES];
          random.nextBytes(bytes);
          String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
          jdbc.sql(
                  """
                  insert into resident_photo (id, token_hash, holder, media_type, scanned, content_sealed, uploaded_at)
                  values (?, ?, ?, ?, ?, ?, ?)
                  """)
              .params(
                  id,
                  hash(token),
                  holder,
                  photo.mediaType(),
                  photo.scanned(),
                  seal.sealBytes(NO_COUNTY, id, FIELD, photo.content()),
                  at(now))
              .update();
          return token;
        });
  }

  @Override
  public void assign(List<String> tokens, String holder, String ticket) {
    transactions.inside(
        jdbc -> {
          for (String token : tokens) {
            int assigned =
                jdbc.sql(
                        """
                        update resident_photo set ticket = ?
                        where token_hash = ? and holder = ? and ticket is null
                        """)
                    .params(ticket, hash(token), holder)
                    .update();
            if (assigned == 0) {
              throw ProblemException.badField("photos", "photo-gone");
            }
          }
          return tokens.size();
        });
  }

  @Override
  public int count(String ticket) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select count(*) from resident_photo where ticket = ?")
                .param(ticket)
                .query(Integer.class)
                .single());
  }

  @Override
  public List<String> waiting(int limit) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select distinct ticket from resident_photo
                    where ticket is not null and content_sealed is not null limit ?
                    """)
                .param(limit)
                .query(String.class)
                .list());
  }

  @Override
  public List<Photo> take(String ticket) {
    return transactions.inside(
        jdbc -> {
          List<Kept> kept =
              jdbc.sql(
                      """
                      select id, media_type, scanned, content_sealed as sealed from resident_photo
                      where ticket = ? and content_sealed is not null order by id for update skip locked
                      """)
                  .param(ticket)
                  .query(
                      (row, n) ->
                          new Kept(
                              row.getObject("id", UUID.class),
                              row.getString("media_type"),
                              row.getBoolean("scanned"),
                              row.getBytes("sealed")))
                  .list();
          List<Photo> photos =
              kept.stream()
                  .map(
                      one ->
                          new Photo(
                              seal.openBytes(NO_COUNTY, one.id(), FIELD, one.sealed()),
                              one.mediaType(),
                              one.scanned()))
                  .toList();
          for (Kept one : kept) {
            // That there was one stays, so that its reporter sees how many arrived.
            jdbc.sql("update resident_photo set content_sealed = null where id = ?")
                .param(one.id())
                .update();
            seal.destroy(NO_COUNTY, one.id());
          }
          return photos;
        });
  }

  @Override
  public int removeUnused(Instant uploadedBefore) {
    return transactions.inside(
        jdbc -> {
          List<UUID> gone =
              jdbc.sql(
                      """
                      delete from resident_photo where ticket is null and uploaded_at < ?
                      returning id
                      """)
                  .param(at(uploadedBefore))
                  .query(UUID.class)
                  .list();
          gone.forEach(id -> seal.destroy(NO_COUNTY, id));
          return gone.size();
        });
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Kept(UUID id, String mediaType, boolean scanned, byte[] sealed) {}

  private static String hash(String token) {
    return HexFormat.of()
        .formatHex(IdempotencyKeys.digest().digest(token.getBytes(StandardCharsets.UTF_8)));
  }
}
