package org.linli.dispute.matter.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Entries in the log that the figures are fed from, see {@link org.linli.dispute.figures}. Each is
 * the last statement of its transaction: from here on, other writers wait until it ends.
 */
public final class FactLog {

  private FactLog() {}

  /** A dispute was stored. */
  public static void dispute(JdbcClient jdbc, String countyCode, UUID id) {
    append(jdbc, countyCode, id, null);
  }

  /** All disputes of an import were stored. */
  public static void imported(JdbcClient jdbc, UUID importId) {
    append(jdbc, null, null, importId);
  }

  /** Facts that were logged before have changed. */
  public static void changed(JdbcClient jdbc) {
    append(jdbc, null, null, null);
  }

  private static void append(
      JdbcClient jdbc,
      @Nullable String countyCode,
      @Nullable UUID dispute,
      @Nullable UUID importId) {
    jdbc.sql(
            """
            with head as (update fact_head set seq = seq + 1 returning seq)
            insert into fact_log (seq, county_code, dispute_id, import_id)
            select seq, :county, cast(:dispute as uuid), cast(:import as uuid) from head
            """)
        .param("county", countyCode)
        .param("dispute", dispute)
        .param("import", importId)
        .update();
  }
}
