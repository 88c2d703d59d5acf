package org.linli.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How many disputes there are and which days they cover. */
record Span(long rows, LocalDate first, LocalDate last) {

  static Span of(Connection db) throws SQLException {
    try (Statement statement = db.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select count(*),
                       (min(received_at) at time zone 'Asia/Shanghai')::date,
                       (max(received_at) at time zone 'Asia/Shanghai')::date
                from dispute
                """)) {
      row.next();
      if (row.getLong(1) == 0) {
        throw new IllegalStateException("no disputes; run ./linli demo --size l first");
      }
      return new Span(
          row.getLong(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class));
    }
  }

  int days() {
    return (int) ChronoUnit.DAYS.between(first, last) + 1;
  }
}
