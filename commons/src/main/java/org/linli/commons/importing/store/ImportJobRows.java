package org.linli.commons.importing.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.Grant;
import org.linli.commons.access.Viewer;
import org.linli.commons.importing.ImportCounts;
import org.linli.commons.importing.ImportJob;
import org.linli.commons.importing.ImportJobStore;
import org.linli.commons.importing.ImportState;
import org.linli.commons.problem.Violation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code import_job} as records, and back. */
final class ImportJobRows {
  private static final TypeReference<List<Violation>> VIOLATIONS = new TypeReference<>() {};
  private final JsonMapper json = JsonMapper.builder().build();

  ImportJob job(ResultSet row, int index) throws SQLException {
    return new ImportJob(
        row.getObject("id", UUID.class),
        row.getString("target"),
        row.getString("file_name"),
        row.getBoolean("skip_bad"),
        ImportState.valueOf(row.getString("state")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row, "finished_at"),
        row.getDouble("progress"),
        new ImportCounts(
            row.getLong("rows_read"),
            row.getLong("rows_accepted"),
            row.getLong("rows_unchanged"),
            row.getLong("rows_refused")),
        json.readValue(row.getString("violations"), VIOLATIONS),
        row.getLong("violation_count"),
        row.getString("failure"));
  }

  ImportJobStore.Taken taken(ResultSet row, int index) throws SQLException {
    Viewer viewer =
        Viewer.fromGroupPaths(
            row.getString("owner"), row.getString("username"), texts(row.getArray("grants")));
    return new ImportJobStore.Taken(
        row.getObject("id", UUID.class),
        row.getInt("attempt"),
        row.getString("mapping"),
        row.getString("file_name"),
        row.getLong("file_bytes"),
        row.getBoolean("skip_bad"),
        new Access(viewer, viewer.grants()));
  }

  String json(List<Violation> violations) {
    return json.writeValueAsString(violations);
  }

  /** The grants an access admits, as the token had them. */
  static String[] groupPaths(Access access) {
    return access.grants().stream().map(ImportJobRows::groupPath).sorted().toArray(String[]::new);
  }

  private static String groupPath(Grant grant) {
    String role = grant.role().wireName();
    return grant.areaCode() == null ? "/system/" + role : "/areas/" + grant.areaCode() + "/" + role;
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
