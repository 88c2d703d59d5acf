package org.linli.grid.boundary.store;

import java.util.List;
import java.util.UUID;
import org.linli.grid.boundary.BoundaryStore;
import org.linli.grid.boundary.ContextRow;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SQL of rivers, roads and lakes. */
final class SqlContext {

  private final JdbcClient jdbc;

  SqlContext(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Makes these the context features of their kinds in the area. */
  BoundaryStore.Replaced replace(BoundaryStore.ContextPlace place, List<ContextRow> features) {
    int removed =
        jdbc.sql(
                """
                delete from context_feature
                where area_code = :area and kind = any (:kinds) and id <> all (:ids)
                """)
            .param("area", place.areaCode())
            .param(
                "kinds", features.stream().map(ContextRow::kind).distinct().toArray(String[]::new))
            .param("ids", features.stream().map(ContextRow::id).toArray(UUID[]::new))
            .update();
    int added = 0;
    for (List<ContextRow> rows : Rows.batches(features)) {
      added += storeContext(place, rows);
    }
    return new BoundaryStore.Replaced(added, removed);
  }

  private int storeContext(BoundaryStore.ContextPlace place, List<ContextRow> rows) {
    return jdbc.sql(
            """
            insert into context_feature (id, area_code, path, kind, name, name_en, rank, attribution, geom)
            select r.id, :area, :path, r.kind, r.name, r.name_en, r.rank, :attribution,
                   st_geomfromwkb(r.wkb, 3857)
            from unnest(:id::uuid[], :kind::text[], :name::text[], :nameEn::text[], :rank::int[],
                        :wkb::bytea[]) as r(id, kind, name, name_en, rank, wkb)
            on conflict (id) do nothing
            """)
        .param("area", place.areaCode())
        .param("path", place.path())
        .param("attribution", place.attribution())
        .param("id", rows.stream().map(ContextRow::id).toArray(UUID[]::new))
        .param("kind", Rows.texts(rows, ContextRow::kind))
        .param("name", Rows.texts(rows, row -> row.label() == null ? null : row.label().name()))
        .param("nameEn", Rows.texts(rows, row -> row.label() == null ? null : row.label().nameEn()))
        .param("rank", Rows.numbers(rows, ContextRow::rank))
        .param("wkb", Rows.wkb(rows, ContextRow::geometry))
        .update();
  }
}
