package org.linli.dispute.file.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.commons.sealing.KeyDestroyed;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.file.TimelineEntry;
import org.linli.dispute.file.TimelineEntry.Seen;
import org.linli.dispute.file.TimelineStore;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Matter;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code dispute_event}. */
@Repository
class JdbcTimeline implements TimelineStore {

  private static final TypeReference<HashMap<String, Object>> DETAIL = new TypeReference<>() {};

  private final ViewerTransactions transactions;
  private final Seal seal;
  private final JsonMapper json;

  JdbcTimeline(ViewerTransactions transactions, Seal seal, JsonMapper json) {
    this.transactions = transactions;
    this.seal = seal;
    this.json = json;
  }

  @Override
  public List<TimelineEntry> list(Matter matter, int after, int limit, boolean whole) {
    return transactions.read(
        jdbc ->
            jdbc.sql(
                    """
                    select version, kind, status, at, by_username, detail, words_sealed,
                           exists (select from archived_matter a where a.county_code = e.county_code
                                     and a.dispute_id = e.dispute_id and a.erased_at is not null) as erased
                    from dispute_event e
                    where county_code = ? and dispute_id = ? and version > ? order by version limit ?
                    """)
                .params(matter.countyCode(), matter.id(), after, limit)
                .query((row, n) -> entry(row, matter, whole))
                .list());
  }

  private TimelineEntry entry(ResultSet row, Matter matter, boolean whole) throws SQLException {
    int version = row.getInt("version");
    byte @Nullable [] sealed = row.getBytes("words_sealed");
    // Another copy may have erased it while this one remembers the key.
    boolean kept = !row.getBoolean("erased");
    String words = whole && kept && sealed != null ? words(matter, version, sealed) : null;
    Seen seen = whole ? Seen.WHOLE : Seen.REDUCED;
    if (whole && sealed != null && words == null) {
      seen = Seen.ERASED;
    }
    Map<String, Object> detail = json.readValue(row.getString("detail"), DETAIL);
    detail.values().removeIf(Objects::isNull);
    return new TimelineEntry(
        version,
        row.getString("kind"),
        DisputeStatus.valueOf(row.getString("status")),
        row.getTimestamp("at").toInstant(),
        whole ? row.getString("by_username") : null,
        detail,
        words,
        seen);
  }

  private @Nullable String words(Matter matter, int version, byte[] sealed) {
    try {
      return seal.open(matter.countyCode(), matter.id(), "event-" + version, sealed);
    } catch (KeyDestroyed e) {
      return null;
    }
  }
}
