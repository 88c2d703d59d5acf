package org.linli.patrol.whereabouts.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.linli.commons.access.Access;
import org.linli.commons.store.ViewerTransactions;
import org.linli.patrol.whereabouts.PlaceCopies;
import org.linli.patrol.whereabouts.PlaceSource;

final class JdbcPlaceCopies implements PlaceCopies {

  private static final Access SERVICE = Access.ofService("places");

  private final ViewerTransactions transactions;

  JdbcPlaceCopies(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<Copy> find(PlaceSource.Kind kind) {
    return transactions.read(
        SERVICE,
        jdbc ->
            jdbc.sql("select tag, body, known_at from place_copy where kind = :kind")
                .param("kind", kind.name())
                .query(
                    (row, i) ->
                        new Copy(
                            new PlaceSource.Told(row.getString(1), row.getString(2)),
                            row.getObject(3, OffsetDateTime.class).toInstant()))
                .optional());
  }

  @Override
  public void keep(PlaceSource.Kind kind, Copy copy) {
    transactions.write(
        SERVICE,
        jdbc ->
            jdbc.sql(
                    """
                    insert into place_copy as kept (kind, tag, known_at, body) values (:kind, :tag, :at, :body)
                    on conflict (kind) do update set tag = excluded.tag, known_at = excluded.known_at, body = excluded.body
                    where kept.known_at < excluded.known_at
                    """)
                .param("kind", kind.name())
                .param("tag", copy.told().tag())
                .param("at", copy.knownAt().atOffset(ZoneOffset.UTC))
                .param("body", copy.told().body())
                .update());
  }

  @Override
  public void confirm(PlaceSource.Kind kind, String tag, Instant at) {
    transactions.write(
        SERVICE,
        jdbc ->
            jdbc.sql(
                    "update place_copy set known_at = :at where kind = :kind and tag = :tag and known_at < :at")
                .param("kind", kind.name())
                .param("tag", tag)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update());
  }
}
