package org.linli.commons.sealing.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.commons.sealing.DataKeys;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code data_key}. A wrapped key tells nothing without the deployment's key, so no
 * viewer is asked for.
 */
final class JdbcDataKeys implements DataKeys {

  private final JdbcClient jdbc;

  JdbcDataKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Wrapped> find(String county, UUID owner) {
    return jdbc.sql("select ring, wrapped from data_key where county_code = ? and owner = ?")
        .params(county, owner)
        .query((row, n) -> new Wrapped(row.getString(1), row.getBytes(2)))
        .optional();
  }

  @Override
  public Wrapped keep(String county, UUID owner, Wrapped fresh) {
    jdbc.sql(
            """
            insert into data_key (county_code, owner, ring, wrapped) values (?, ?, ?, ?)
            on conflict do nothing
            """)
        .params(county, owner, fresh.ring(), fresh.bytes())
        .update();
    return find(county, owner).orElseThrow();
  }

  @Override
  public List<Owned> notWrappedBy(String ring, int limit) {
    return jdbc.sql(
            "select county_code, owner, ring, wrapped from data_key where ring <> ? limit ?")
        .params(ring, limit)
        .query(
            (row, n) ->
                new Owned(
                    row.getString(1),
                    row.getObject(2, UUID.class),
                    new Wrapped(row.getString(3), row.getBytes(4))))
        .list();
  }

  @Override
  public void rewrap(Owned before, Wrapped after) {
    jdbc.sql(
            """
            update data_key set ring = ?, wrapped = ? where county_code = ? and owner = ? and ring = ?
            """)
        .params(after.ring(), after.bytes(), before.county(), before.owner(), before.key().ring())
        .update();
  }

  @Override
  public void destroy(String county, UUID owner) {
    jdbc.sql("delete from data_key where county_code = ? and owner = ?")
        .params(county, owner)
        .update();
  }
}
