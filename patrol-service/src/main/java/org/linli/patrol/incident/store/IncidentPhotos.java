package org.linli.patrol.incident.store;

import static org.linli.commons.store.Columns.at;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.Statements;
import org.linli.commons.store.ViewerTransactions;
import org.linli.patrol.incident.Incident;

/** The sealed photos of incidents; they go when the incident is erased. */
final class IncidentPhotos {

  private static final String PHOTO = "photo/";

  private final Statements statements;
  private final Seal seal;

  IncidentPhotos(ViewerTransactions transactions, Seal seal) {
    this.statements = new Statements(transactions);
    this.seal = seal;
  }

  List<Incident.Photo> of(Incident one) {
    return statements.list(
        """
        select id, media_type, size_bytes from incident_photo
        where county_code = ? and incident_id = ? order by added_at, id
        """,
        (row, n) ->
            new Incident.Photo(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)),
        one.place().county(),
        one.id());
  }

  /** Keeps a photo; of two that are the same the first stays. */
  UUID insert(Incident one, Incident.Photo photo, String sha256, byte[] content, Instant at) {
    byte[] sealed = seal.sealBytes(one.place().county(), one.id(), PHOTO + photo.id(), content);
    statements.change(
        """
        insert into incident_photo (county_code, incident_id, id, media_type, size_bytes, sha256, content_sealed,
          added_at)
        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (county_code, incident_id, sha256) do nothing
        """,
        one.place().county(),
        one.id(),
        photo.id(),
        photo.mediaType(),
        photo.sizeBytes(),
        sha256,
        sealed,
        at(at));
    return statements
        .find(
            "select id from incident_photo where county_code = ? and incident_id = ? and sha256 = ?",
            (row, n) -> row.getObject(1, UUID.class),
            one.place().county(),
            one.id(),
            sha256)
        .orElseThrow();
  }

  Optional<byte[]> content(Incident one, UUID photo) {
    return statements
        .find(
            """
            select content_sealed from incident_photo
            where county_code = ? and incident_id = ? and id = ?
            """,
            (row, n) -> row.getBytes(1),
            one.place().county(),
            one.id(),
            photo)
        .map(kept -> seal.openBytes(one.place().county(), one.id(), PHOTO + photo, kept));
  }
}
