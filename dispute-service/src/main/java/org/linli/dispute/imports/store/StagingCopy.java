package org.linli.dispute.imports.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.imports.DisputeRow;
import org.linli.dispute.matter.Places;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessResourceFailureException;

/** Writes rows in COPY's text format, many at a time. */
final class StagingCopy {

  private static final int PACKET = 1 << 16;

  private final CopyIn copy;
  private final StringBuilder out = new StringBuilder(PACKET + 1024);

  StagingCopy(CopyIn copy) {
    this.copy = copy;
  }

  void add(DisputeRow row) {
    out.append(row.row());
    field(UuidCreator.getTimeOrderedEpochPlus1().toString());
    field(row.grid().countyCode());
    field(row.sourceId());
    field(row.category());
    field(row.level() == null ? null : row.level().name());
    field(row.status().name());
    field(Double.toString(row.position().lon()));
    field(Double.toString(row.position().lat()));
    field(row.grid().gridCode());
    field(row.grid().areaCode());
    field(row.grid().path());
    field(Long.toString(Places.cellOf(row.position().lon(), row.position().lat())));
    field(row.times().receivedOn().toString());
    field(row.times().received().toString());
    Instant closed = row.times().closed();
    field(closed == null ? null : closed.toString());
    out.append('\n');
    if (out.length() > PACKET) {
      send();
    }
  }

  /** How many rows arrived. */
  long end() throws SQLException {
    send();
    return copy.endCopy();
  }

  /** Leaves the connection usable after a failure. */
  void endAfter(RuntimeException failure) {
    try {
      if (copy.isActive()) {
        copy.endCopy();
      }
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  private void send() {
    byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
    out.setLength(0);
    try {
      copy.writeToCopy(bytes, 0, bytes.length);
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("rows could not be staged", e);
    }
  }

  private void field(@Nullable String text) {
    out.append('\t');
    if (text == null) {
      out.append("\\N");
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        default -> out.append(c);
      }
    }
  }
}
