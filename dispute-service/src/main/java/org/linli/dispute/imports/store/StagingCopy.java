package org.linli.dispute.imports.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.commons.sealing.Seal;
import org.linli.dispute.imports.DisputeRow;
import org.linli.dispute.matter.Milestone;
import org.linli.dispute.matter.Parties;
import org.linli.dispute.matter.Places;
import org.linli.dispute.matter.Texts;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessResourceFailureException;

/** Writes rows in COPY's text format, many at a time. */
final class StagingCopy {

  private static final int PACKET = 1 << 16;

  /** Columns of a row that has neither words nor names. */
  private static final int SEALED_COLUMNS = 6;

  private final CopyIn copy;
  private final Seal seal;
  private final StringBuilder out = new StringBuilder(PACKET + 1024);

  StagingCopy(CopyIn copy, Seal seal) {
    this.copy = copy;
    this.seal = seal;
  }

  void add(DisputeRow row) {
    UUID id = UuidCreator.getTimeOrderedEpochPlus1();
    out.append(row.row());
    field(id.toString());
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
    file(row, id);
    out.append('\n');
    if (out.length() > PACKET) {
      send();
    }
  }

  /** Words and names are sealed here, before the database sees them. */
  private void file(DisputeRow row, UUID id) {
    DisputeRow.File file = row.file();
    field(file.unit());
    field(file.outcome() == null ? null : file.outcome().name());
    field(file.summary());
    field(Integer.toString(Milestone.pack(row.milestones())));
    String words = file.words();
    if (words == null && file.parties().isEmpty()) {
      IntStream.range(0, SEALED_COLUMNS).forEach(column -> field(null));
      return;
    }
    Seal.NewOwner owner = seal.newOwner(row.grid().countyCode(), id);
    UUID text = UuidCreator.getTimeOrderedEpochPlus1();
    field(owner.wrapped().ring());
    field(bytes(owner.wrapped().bytes()));
    field(text.toString());
    field(words == null ? null : bytes(owner.seal(Texts.sealedAs(text), words)));
    List<UUID> ids =
        file.parties().stream().map(name -> UuidCreator.getTimeOrderedEpoch()).toList();
    field(array(ids.stream().map(UUID::toString).toList()));
    List<String> names = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      names.add(bytes(owner.seal(Parties.nameSealedAs(ids.get(i)), file.parties().get(i))));
    }
    field(array(names));
  }

  private static String bytes(byte[] sealed) {
    return "\\x" + HexFormat.of().formatHex(sealed);
  }

  /** An array literal; a backslash in an element is doubled. */
  private static String array(List<String> elements) {
    return elements.stream()
        .map(element -> '"' + element.replace("\\", "\\\\") + '"')
        .collect(Collectors.joining(",", "{", "}"));
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
