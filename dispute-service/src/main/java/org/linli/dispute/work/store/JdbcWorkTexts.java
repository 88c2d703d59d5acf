package org.linli.dispute.work.store;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.commons.sealing.KeyDestroyed;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.work.TextKind;
import org.linli.dispute.work.WorkTexts;
import tools.jackson.databind.json.JsonMapper;

final class JdbcWorkTexts implements WorkTexts {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final ViewerTransactions transactions;
  private final Seal seal;
  private final Clock clock;

  JdbcWorkTexts(ViewerTransactions transactions, Seal seal, Clock clock) {
    this.transactions = transactions;
    this.seal = seal;
    this.clock = clock;
  }

  @Override
  public void write(Matter matter, TextKind kind, String ref, Object content) {
    byte[] sealed =
        seal.seal(
            matter.countyCode(), matter.id(), field(kind, ref), JSON.writeValueAsString(content));
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into work_text (county_code, dispute_id, kind, ref, content_sealed, at)
                    values (?, ?, ?, ?, ?, ?)
                    """)
                .params(
                    matter.countyCode(),
                    matter.id(),
                    kind.name(),
                    ref,
                    sealed,
                    clock.instant().atOffset(ZoneOffset.UTC))
                .update());
  }

  @Override
  public Opened open(Matter matter) {
    Map<String, byte[]> sealed = new HashMap<>();
    transactions.inside(
        jdbc -> {
          jdbc.sql(
                  "select kind, ref, content_sealed from work_text where county_code = ? and dispute_id = ?")
              .params(matter.countyCode(), matter.id())
              .query(
                  row -> {
                    sealed.put(row.getString(1) + '/' + row.getString(2), row.getBytes(3));
                  });
          return sealed;
        });
    return new SealedTexts(matter, sealed);
  }

  private static String field(TextKind kind, String ref) {
    return "work/" + kind.name() + '/' + ref;
  }

  /** Opened one by one, as they are asked for. */
  private final class SealedTexts implements Opened {

    private final Matter matter;
    private final Map<String, byte[]> sealed;

    SealedTexts(Matter matter, Map<String, byte[]> sealed) {
      this.matter = matter;
      this.sealed = sealed;
    }

    @Override
    public <T> @Nullable T find(TextKind kind, String ref, Class<T> type) {
      byte[] bytes = sealed.get(kind.name() + '/' + ref);
      if (bytes == null) {
        return null;
      }
      try {
        String json = seal.open(matter.countyCode(), matter.id(), field(kind, ref), bytes);
        return JSON.readValue(json, type);
      } catch (KeyDestroyed e) {
        // Erased when its retention ended: what was done stays, what was said is gone.
        return null;
      }
    }
  }
}
