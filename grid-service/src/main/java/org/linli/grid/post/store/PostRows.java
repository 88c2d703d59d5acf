package org.linli.grid.post.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.store.Columns;
import org.linli.grid.post.Ending;
import org.linli.grid.post.Office;
import org.linli.grid.post.Post;
import org.linli.grid.post.Term;

/** Rows as posts. */
final class PostRows {

  private PostRows() {}

  static Post post(ResultSet row, int number) throws SQLException {
    String ending = row.getString("ending");
    return new Post(
        Columns.uuid(row, "id"),
        new Post.Seat(
            Columns.text(row, "unit_code"),
            Columns.text(row, "path"),
            Office.valueOf(Columns.text(row, "office"))),
        Columns.text(row, "account"),
        new Term(Columns.day(row, "valid_from"), until(row), row.getBoolean("withdrawn")),
        ending == null ? null : Ending.valueOf(ending),
        row.getObject("follows", UUID.class),
        row.getInt("version"));
  }

  private static @Nullable LocalDate until(ResultSet row) throws SQLException {
    return row.getObject("valid_until", LocalDate.class);
  }
}
