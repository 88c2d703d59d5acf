package org.linli.dispute.file.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.sealing.KeyDestroyed;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.file.Attachment;
import org.linli.dispute.file.AttachmentKind;
import org.linli.dispute.file.AttachmentState;
import org.linli.dispute.file.FileStore;
import org.linli.dispute.matter.Matter;
import org.springframework.stereotype.Repository;

/** The tables {@code attachment} and {@code attachment_content}. */
@Repository
class JdbcFiles implements FileStore {

  private final ViewerTransactions transactions;
  private final Seal seal;

  JdbcFiles(ViewerTransactions transactions, Seal seal) {
    this.transactions = transactions;
    this.seal = seal;
  }

  @Override
  public List<Attachment> list(String countyCode, UUID matter) {
    return select(countyCode, matter, null);
  }

  @Override
  public Optional<Attachment> find(String countyCode, UUID matter, UUID id) {
    return select(countyCode, matter, id).stream().findFirst();
  }

  private List<Attachment> select(String countyCode, UUID matter, @Nullable UUID id) {
    return transactions.read(
        jdbc ->
            jdbc.sql(
                    """
                    select a.*, exists (
                        select from archived_matter m where m.county_code = a.county_code
                          and m.dispute_id = a.dispute_id and m.erased_at is not null) as erased
                    from attachment a
                    where county_code = :county and dispute_id = :dispute
                      and (cast(:id as uuid) is null or id = cast(:id as uuid))
                    order by added_at desc, id desc
                    """)
                .param("county", countyCode)
                .param("dispute", matter)
                .param("id", id == null ? null : id.toString())
                .query((row, n) -> attachment(row, countyCode, matter))
                .list());
  }

  @Override
  public Optional<byte[]> content(String countyCode, UUID matter, UUID id) {
    return transactions.read(
        jdbc ->
            jdbc.sql(
                    """
                    select content_sealed from attachment_content where county_code = ? and dispute_id = ? and id = ?
                    """)
                .params(countyCode, matter, id)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .flatMap(bytes -> opened(countyCode, matter, "attachment-content-" + id, bytes)));
  }

  @Override
  public void add(Matter matter, Attachment attachment, byte[] content) {
    String county = matter.countyCode();
    UUID id = attachment.id();
    Attachment.Content kept = attachment.content();
    String name = kept.name() == null ? "" : kept.name();
    byte[] sealed = seal.sealBytes(county, matter.id(), "attachment-content-" + id, content);
    transactions.inside(
        jdbc -> {
          jdbc.sql(
                  """
                  insert into attachment (county_code, dispute_id, id, kind, name_sealed, media_type, size_bytes, sha256,
                                          scanned, template, added_by, added_at)
                  values (:county, :dispute, :id, :kind, :name, :type, :size, :sha256, :scanned, :template, :by, :at)
                  """)
              .param("county", county)
              .param("dispute", matter.id())
              .param("id", id)
              .param("kind", attachment.kind().name())
              .param("name", seal.seal(county, matter.id(), "attachment-name-" + id, name))
              .param("type", kept.mediaType())
              .param("size", kept.sizeBytes())
              .param("sha256", kept.sha256())
              .param("scanned", kept.scanned())
              .param("template", attachment.template())
              .param("by", attachment.addedBy())
              .param("at", attachment.addedAt().atOffset(ZoneOffset.UTC))
              .update();
          return jdbc.sql(
                  "insert into attachment_content (county_code, dispute_id, id, content_sealed) values (?, ?, ?, ?)")
              .params(county, matter.id(), id, sealed)
              .update();
        });
  }

  @Override
  public boolean setAside(Matter matter, UUID id, AttachmentState state, Attachment.Fate fate) {
    String reason = fate.reason() == null ? "" : fate.reason();
    byte[] sealed = seal.seal(matter.countyCode(), matter.id(), "attachment-reason-" + id, reason);
    return transactions.inside(
            jdbc ->
                jdbc.sql(
                        """
                        update attachment set state = :state, superseded_by = :by, reason_sealed = :reason
                        where county_code = :county and dispute_id = :dispute and id = :id and state = 'CURRENT'
                        """)
                    .param("state", state.name())
                    .param("by", fate.supersededBy())
                    .param("reason", sealed)
                    .param("county", matter.countyCode())
                    .param("dispute", matter.id())
                    .param("id", id)
                    .update())
        == 1;
  }

  private Attachment attachment(ResultSet row, String county, UUID matter) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    // Another copy may have erased it while this one remembers the key.
    boolean kept = !row.getBoolean("erased");
    AttachmentState state = AttachmentState.valueOf(row.getString("state"));
    Attachment.Fate fate = null;
    if (state != AttachmentState.CURRENT) {
      byte[] sealed = row.getBytes("reason_sealed");
      String reason = kept ? text(county, matter, "attachment-reason-" + id, sealed) : null;
      fate = new Attachment.Fate(row.getObject("superseded_by", UUID.class), reason);
    }
    return new Attachment(
        id,
        AttachmentKind.valueOf(row.getString("kind")),
        new Attachment.Content(
            kept
                ? text(county, matter, "attachment-name-" + id, row.getBytes("name_sealed"))
                : null,
            row.getString("media_type"),
            row.getLong("size_bytes"),
            row.getString("sha256"),
            row.getBoolean("scanned")),
        row.getString("template"),
        state,
        fate,
        row.getString("added_by"),
        row.getTimestamp("added_at").toInstant());
  }

  private @Nullable String text(String county, UUID matter, String field, byte[] sealed) {
    return opened(county, matter, field, sealed)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse(null);
  }

  /** Empty where the key has been destroyed. */
  private Optional<byte[]> opened(String county, UUID matter, String field, byte[] sealed) {
    try {
      return Optional.of(seal.openBytes(county, matter, field, sealed));
    } catch (KeyDestroyed e) {
      return Optional.empty();
    }
  }
}
