package org.linli.place.photo.store;

import static org.linli.commons.store.Columns.at;
import static org.linli.commons.store.Columns.atOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.upload.FileType;
import org.linli.place.photo.Photo;
import org.linli.place.photo.PhotoStore;
import org.linli.place.photo.Taken;
import org.springframework.transaction.support.TransactionSynchronizationManager;

final class JdbcPhotos implements PhotoStore {

  private static final String SELECT =
      """
      select id, subject_kind, subject_id, name, file_type, size_bytes, lon, lat, accuracy_metres, taken_at, added_at, added_by,
             withdrawn_at, withdrawn_by, withdrawn_reason
      from photo where subject_kind = ? and subject_id = ?
      """;

  private final ViewerTransactions transactions;

  JdbcPhotos(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public <T> T here(Supplier<T> work) {
    return TransactionSynchronizationManager.isActualTransactionActive()
        ? work.get()
        : transactions.write(jdbc -> work.get());
  }

  @Override
  public void insert(Whole whole) {
    Photo photo = whole.photo();
    Taken taken = photo.taken();
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into photo (county_code, id, subject_kind, subject_id, path, name, file_type, size_bytes, sha256, content,
                      thumbnail, lon, lat, accuracy_metres, taken_at, added_at, added_by)
                    values (:county, :id, :kind, :subject, :path, :name, :type, :size, :sha256, :content, :thumbnail, :lon, :lat,
                      :accuracy, :takenAt, :addedAt, :addedBy)
                    """)
                .param("county", whole.county())
                .param("id", photo.id())
                .param("kind", photo.subjectKind())
                .param("subject", photo.subjectId())
                .param("path", whole.path())
                .param("name", photo.name())
                .param("type", photo.type().name())
                .param("size", photo.sizeBytes())
                .param("sha256", whole.sha256())
                .param("content", whole.content())
                .param("thumbnail", whole.thumbnail())
                .param("lon", taken == null ? null : taken.lon())
                .param("lat", taken == null ? null : taken.lat())
                .param("accuracy", taken == null ? null : taken.accuracyMetres())
                .param("takenAt", taken == null ? null : taken.at().atOffset(ZoneOffset.UTC))
                .param("addedAt", photo.addedAt().atOffset(ZoneOffset.UTC))
                .param("addedBy", photo.addedBy())
                .update());
  }

  @Override
  public List<Photo> of(String subjectKind, UUID subjectId) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(SELECT + " order by added_at desc, id desc")
                .params(subjectKind, subjectId)
                .query(JdbcPhotos::photo)
                .list());
  }

  @Override
  public int count(String subjectKind, UUID subjectId) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select count(*)::int from photo where subject_kind = ? and subject_id = ? and withdrawn_at is null
                    """)
                .params(subjectKind, subjectId)
                .query(Integer.class)
                .single());
  }

  @Override
  public Optional<Photo> find(String subjectKind, UUID subjectId, UUID photo) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(SELECT + " and id = ?")
                .params(subjectKind, subjectId, photo)
                .query(JdbcPhotos::photo)
                .optional());
  }

  @Override
  public Optional<byte[]> bytes(UUID photo, boolean thumbnail) {
    String column = thumbnail ? "thumbnail" : "content";
    return transactions.inside(
        jdbc ->
            jdbc
                .sql("select " + column + " from photo where id = ? and withdrawn_at is null")
                .param(photo)
                .query((row, number) -> row.getBytes(1))
                .list()
                .stream()
                .findFirst());
  }

  @Override
  public boolean withdraw(UUID photo, Photo.Withdrawn withdrawn) {
    return transactions.inside(
            jdbc ->
                jdbc.sql(
                        """
                        update photo set content = null, thumbnail = null, withdrawn_at = ?, withdrawn_by = ?, withdrawn_reason = ?
                        where id = ? and withdrawn_at is null
                        """)
                    .params(
                        withdrawn.at().atOffset(ZoneOffset.UTC),
                        withdrawn.by(),
                        withdrawn.reason(),
                        photo)
                    .update())
        == 1;
  }

  @Override
  public void move(String subjectKind, UUID from, UUID to, String path, String county) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    update photo set subject_id = ?, path = ?, county_code = ? where subject_kind = ? and subject_id = ?
                    """)
                .params(to, path, county, subjectKind, from)
                .update());
  }

  private static Photo photo(ResultSet row, int number) throws SQLException {
    Instant taken = atOrNull(row, "taken_at");
    Instant withdrawn = atOrNull(row, "withdrawn_at");
    return new Photo(
        row.getObject("id", UUID.class),
        row.getString("subject_kind"),
        row.getObject("subject_id", UUID.class),
        row.getString("name"),
        FileType.valueOf(row.getString("file_type")),
        row.getLong("size_bytes"),
        taken == null
            ? null
            : new Taken(
                row.getObject("lon", Double.class),
                row.getObject("lat", Double.class),
                row.getObject("accuracy_metres", Double.class),
                taken),
        at(row, "added_at"),
        row.getString("added_by"),
        withdrawn == null
            ? null
            : new Photo.Withdrawn(
                withdrawn, row.getString("withdrawn_by"), row.getString("withdrawn_reason")));
  }
}
