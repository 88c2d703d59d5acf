package org.linli.grid.boundary.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.linli.grid.boundary.Ground;
import org.linli.grid.boundary.Share;
import org.linli.grid.boundary.UnitType;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SQL of what ends, and of where its ground goes. */
final class SqlPassing {

  /** Tables that name an area by its code and are seen by its path. */
  private static final List<String> FOLLOWING =
      List.of("context_feature", "revision", "import_mapping", "boundary_check");

  private final JdbcClient jdbc;

  SqlPassing(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static Set<String> endedCodes(JdbcClient jdbc) {
    return new HashSet<>(
        jdbc.sql(
                """
                select code from area where valid_to is not null
                union all select code from grid where valid_to is not null
                """)
            .query(String.class)
            .list());
  }

  void end(UnitType unit, List<String> codes, Map<String, String> heirs, LocalDate day) {
    String table = unit == UnitType.AREA ? "area" : "grid";
    jdbc.sql(
            """
            update %s set valid_to = :day, superseded_by = r.heir
            from unnest(:code::text[], :heir::text[]) as r(code, heir)
            where %s.code = r.code
            """
                .formatted(table, table))
        .param("day", day)
        .param("code", codes.toArray(String[]::new))
        .param("heir", Rows.texts(codes, heirs::get))
        .update();
    jdbc.sql("delete from %s_shape where code = any (:codes)".formatted(table))
        .param("codes", codes.toArray(String[]::new))
        .update();
  }

  List<String> formerCodes() {
    return jdbc.sql(
            """
            select code from fabric_change
            where version = (select version + 1 from fabric_version)
              and change in ('REDRAWN', 'ENDED')
            order by former_path
            """)
        .query(String.class)
        .list();
  }

  List<Ground> formerGrounds(Collection<String> codes) {
    return jdbc.sql(
            """
            select unit, code, rank, path, st_asbinary(geom) as wkb from unit_state
            where until_version = (select version + 1 from fabric_version) and code = any (?)
            order by code
            """)
        .param(codes.toArray(String[]::new))
        .query(SqlPassing::ground)
        .list();
  }

  List<Ground> newGrounds(Envelope near, Collection<String> named) {
    return jdbc.sql(
            """
            with changed as (
              select distinct code from fabric_change
              where version = (select version + 1 from fabric_version)
                and change in ('CREATED', 'REDRAWN', 'MOVED')),
            drawn as (
              select 'AREA' as unit, a.code, a.level as rank, a.path, a.geom, a.bbox
              from area a where a.valid_to is null and (a.code in (select code from changed) or a.code = any (:named))
              union all
              select 'GRID', g.code, g.kind, g.path, g.geom, g.bbox
              from grid g where g.valid_to is null and (g.code in (select code from changed) or g.code = any (:named)))
            select unit, code, rank, path, st_asbinary(geom) as wkb from drawn
            where (bbox[1] <= :east and bbox[3] >= :west and bbox[2] <= :north and bbox[4] >= :south)
               or code = any (:named)
            order by code
            """)
        .param("west", near.getMinX())
        .param("south", near.getMinY())
        .param("east", near.getMaxX())
        .param("north", near.getMaxY())
        .param("named", named.toArray(String[]::new))
        .query(SqlPassing::ground)
        .list();
  }

  void store(
      List<Share> shares, BiFunction<String, String, @Nullable Double> matters, LocalDate day) {
    for (List<Share> rows : Rows.batches(shares)) {
      jdbc.sql(
              """
              insert into succession (version, since, unit, former_code, former_path, later_code,
                                      later_path, share, matters)
              select v.version + 1, :day, r.unit, r.former, r.former_path, r.later, r.later_path,
                     r.share, r.matters
              from fabric_version v,
                   unnest(:unit::text[], :former::text[], :formerPath::text[], :later::text[],
                          :laterPath::text[], :share::float8[], :matters::float8[])
                     as r(unit, former, former_path, later, later_path, share, matters)
              """)
          .param("day", day)
          .param("unit", Rows.texts(rows, share -> share.former().unit().name()))
          .param("former", Rows.texts(rows, share -> share.former().code()))
          .param("formerPath", Rows.texts(rows, share -> share.former().path()))
          .param("later", Rows.texts(rows, share -> share.later().code()))
          .param("laterPath", Rows.texts(rows, share -> share.later().path()))
          .param("share", rows.stream().map(Share::share).toArray(Double[]::new))
          .param(
              "matters",
              rows.stream()
                  .map(share -> matters.apply(share.former().code(), share.later().code()))
                  .toArray(Double[]::new))
          .update();
    }
  }

  private static Ground ground(ResultSet row, int number) throws SQLException {
    return new Ground(
        UnitType.valueOf(row.getString("unit")),
        row.getString("code"),
        row.getString("rank"),
        row.getString("path"),
        Rows.boundary(row));
  }

  void followAreas() {
    for (String table : FOLLOWING) {
      jdbc.sql(
              """
              update %1$s r set path = a.path from area a
              where a.code = r.area_code and a.valid_to is null and a.path <> r.path
              """
                  .formatted(table))
          .update();
    }
    jdbc.sql(
            """
            update context_feature r set area_code = heir.code, path = heir.path
            from area gone join area heir on heir.code = gone.superseded_by
            where gone.code = r.area_code and gone.valid_to is not null and heir.valid_to is null
            """)
        .update();
    passMappings();
    jdbc.sql(
            """
            update revision_item i set path = r.path from revision r
            where r.id = i.revision_id and i.path <> r.path
            """)
        .update();
    jdbc.sql(
            """
            update boundary_check_finding f set path = c.path from boundary_check c
            where c.id = f.check_id and f.path <> c.path
            """)
        .update();
  }

  /**
   * Mappings remembered for an area that ended go on with what took its place; where that has one
   * of the name, or two come with one, under a name with the former code.
   */
  private void passMappings() {
    jdbc.sql(
            """
            with passing as (
              select m.id, heir.code, heir.path,
                     case when row_number() over (partition by heir.code, m.name order by m.area_code, m.id) > 1
                            or exists (select from import_mapping o where o.area_code = heir.code and o.name = m.name)
                          then left(m.name, 60) || ' (' || m.area_code || ')' else m.name end as name
              from import_mapping m
              join area gone on gone.code = m.area_code and gone.valid_to is not null
              join area heir on heir.code = gone.superseded_by and heir.valid_to is null)
            update import_mapping m set area_code = p.code, path = p.path, name = p.name
            from passing p
            where m.id = p.id
              and not exists (select from import_mapping o
                              where o.area_code = p.code and o.name = p.name and o.id <> m.id)
            """)
        .update();
  }
}
