package org.linli.commons.settings.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.linli.commons.settings.SettingStore;
import org.linli.commons.settings.SettingVersion;
import org.linli.commons.store.ViewerTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code setting}: everybody in the service reads it, administrators append to it. */
final class JdbcSettings implements SettingStore {

  private static final String COLUMNS = "version, body, by_username, at, reason";

  private final JdbcClient jdbc;
  private final ViewerTransactions transactions;
  private final JsonMapper json;

  JdbcSettings(JdbcClient jdbc, ViewerTransactions transactions, JsonMapper json) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.json = json;
  }

  @Override
  public int newest(String kind) {
    return jdbc.sql("select coalesce(max(version), 0) from setting where kind = ?")
        .param(kind)
        .query(Integer.class)
        .single();
  }

  @Override
  public Optional<SettingVersion> find(String kind, int version) {
    return jdbc.sql("select " + COLUMNS + " from setting where kind = ? and version = ?")
        .params(kind, version)
        .query((row, number) -> read(row))
        .optional();
  }

  @Override
  public List<SettingVersion> list(String kind) {
    return jdbc.sql("select " + COLUMNS + " from setting where kind = ? order by version desc")
        .param(kind)
        .query((row, number) -> read(row))
        .list();
  }

  @Override
  public boolean append(String kind, SettingVersion version, Runnable within) {
    SettingVersion.Origin origin = Objects.requireNonNull(version.origin());
    return transactions.write(
        client -> {
          int inserted =
              client
                  .sql(
                      """
                      insert into setting (kind, version, body, by_username, at, reason)
                      values (?, ?, ?::json, ?, ?, ?) on conflict do nothing
                      """)
                  .params(
                      kind,
                      version.version(),
                      json.writeValueAsString(version.body()),
                      origin.username(),
                      origin.at().atOffset(ZoneOffset.UTC),
                      origin.reason())
                  .update();
          if (inserted == 1) {
            within.run();
          }
          return inserted == 1;
        });
  }

  private SettingVersion read(ResultSet row) throws SQLException {
    return new SettingVersion(
        row.getInt(1),
        json.readTree(row.getString(2)),
        new SettingVersion.Origin(
            row.getString(3),
            row.getObject(4, OffsetDateTime.class).toInstant(),
            row.getString(5)));
  }
}
