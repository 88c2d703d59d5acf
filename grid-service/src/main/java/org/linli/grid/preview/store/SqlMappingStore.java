package org.linli.grid.preview.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.store.ViewerTransactions;
import org.linli.grid.preview.MappingStore;
import org.linli.grid.preview.RememberedMapping;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Repository;

@Repository
class SqlMappingStore implements MappingStore {

  private static final int MOST = 500;

  /** What PostgreSQL says where a row is not the viewer's. */
  private static final String NOT_PERMITTED = "42501";

  private final ViewerTransactions transactions;

  SqlMappingStore(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<RememberedMapping> list(@Nullable String area) {
    return transactions.read(
        jdbc ->
            jdbc.sql(
                    """
                    select id, area_code, name, target, mapping::text as mapping, saved_at
                    from import_mapping
                    where cast(:area as text) is null or area_code = :area
                    order by name, area_code limit :most
                    """)
                .param("area", area)
                .param("most", MOST)
                .query(SqlMappingStore::mapping)
                .list());
  }

  @Override
  public RememberedMapping save(RememberedMapping mapping, String path) {
    try {
      return transactions.write(
          jdbc ->
              jdbc.sql(
                      """
                      insert into import_mapping (id, area_code, path, name, target, mapping, saved_at)
                      values (?, ?, ?, ?, ?, ?::jsonb, ?)
                      on conflict (area_code, name) do update
                      set path = excluded.path, target = excluded.target, mapping = excluded.mapping,
                          saved_at = excluded.saved_at
                      returning id, area_code, name, target, mapping::text as mapping, saved_at
                      """)
                  .params(
                      mapping.id(),
                      mapping.area(),
                      path,
                      mapping.name(),
                      mapping.target(),
                      mapping.mapping(),
                      mapping.savedAt().atOffset(ZoneOffset.UTC))
                  .query(SqlMappingStore::mapping)
                  .single());
    } catch (DataAccessException e) {
      if (e.getMostSpecificCause() instanceof SQLException cause
          && NOT_PERMITTED.equals(cause.getSQLState())) {
        throw ProblemException.conflict("mapping-elsewhere");
      }
      throw e;
    }
  }

  @Override
  public boolean delete(UUID id) {
    return transactions.write(
        jdbc -> jdbc.sql("delete from import_mapping where id = ?").param(id).update() > 0);
  }

  private static RememberedMapping mapping(ResultSet row, int index) throws SQLException {
    return new RememberedMapping(
        row.getObject("id", UUID.class),
        row.getString("area_code"),
        row.getString("name"),
        row.getString("target"),
        row.getString("mapping"),
        row.getObject("saved_at", OffsetDateTime.class).toInstant());
  }
}
