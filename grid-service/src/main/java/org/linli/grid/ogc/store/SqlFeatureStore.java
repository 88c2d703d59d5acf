package org.linli.grid.ogc.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.commons.store.ViewerTransactions;
import org.linli.grid.ogc.Box;
import org.linli.grid.ogc.Extent;
import org.linli.grid.ogc.FabricFeature;
import org.linli.grid.ogc.FeatureKind;
import org.linli.grid.ogc.FeaturePage;
import org.linli.grid.ogc.FeatureQuery;
import org.linli.grid.ogc.FeatureStore;
import org.linli.grid.ogc.Period;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.stereotype.Repository;

/** Reads as the viewer: row-level security decides what there is, to list and to count. */
@Repository
class SqlFeatureStore implements FeatureStore {

  private static final String AREAS =
      "from area t left join area p on p.code = t.parent_code and p.valid_to is null where ";

  private static final String GRIDS = "from grid t where ";

  /** Of the states that held in a period, the latest of each code: the present one or a former. */
  private static final String THEN =
      """
      from (
        select distinct on (s.code) s.* from (
          select code, name, name_en, %1$s, %2$s, path, households, attribution, geom, bbox, valid_from, valid_to
          from %3$s
          union all
          select code, name, name_en, rank, parent_code, path, households, attribution, geom, bbox, valid_from, valid_to
          from unit_state where unit = '%4$s') s
        where (:until::date is null or s.valid_from <= :until::date)
          and (:from::date is null or s.valid_to is null or s.valid_to > :from::date)
          and (s.valid_to is null or s.valid_to > s.valid_from)
        order by s.code, s.valid_from desc) t
      """;

  private static final String AREAS_THEN =
      THEN.formatted("level", "parent_code", "area", "AREA")
          + "left join area p on p.code = t.parent_code where ";

  private static final String GRIDS_THEN =
      THEN.formatted("kind", "area_code", "grid", "GRID") + "where ";

  /** A county is more than one wants in memory at once. */
  private static final int ROWS_AT_A_TIME = 500;

  private static final String IN_FORCE = "t.valid_to is null";

  private static final Map<FeatureKind, Map<String, String>> FILTERS =
      Map.of(
          FeatureKind.AREAS,
          Map.of(
              "code", "t.code = :code",
              "name", "(t.name = :name or t.name_en = :name)",
              "level", "t.level = :level",
              "parent", "p.code = :parent"),
          FeatureKind.GRIDS,
          Map.of(
              "code", "t.code = :code",
              "name", "(t.name = :name or t.name_en = :name)",
              "kind", "t.kind = :kind",
              "parent", "t.area_code = :parent"));

  private final ViewerTransactions transactions;

  SqlFeatureStore(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public FeaturePage list(FeatureQuery query, String after, int limit) {
    Map<String, @Nullable Object> values = new HashMap<>(query.equal());
    String from =
        (query.period() == null ? from(query.kind()) : then(query.kind()))
            + conditions(query, values);
    return transactions.read(
        jdbc -> {
          long matched =
              jdbc.sql("select count(*) " + from).params(values).query(Long.class).single();
          values.put("after", after);
          values.put("limit", limit + 1);
          List<FabricFeature> found =
              jdbc.sql(
                      columns(query.kind())
                          + from
                          + " and t.code > :after order by t.code limit :limit")
                  .params(values)
                  .query((row, n) -> feature(query.kind(), row))
                  .list();
          if (found.size() <= limit) {
            return new FeaturePage(found, matched, null);
          }
          List<FabricFeature> page = found.subList(0, limit);
          return new FeaturePage(page, matched, page.getLast().code());
        });
  }

  @Override
  public Optional<FabricFeature> find(FeatureKind kind, String code) {
    return transactions.read(
        jdbc ->
            jdbc.sql(columns(kind) + from(kind) + IN_FORCE + " and t.code = :code")
                .param("code", code)
                .query((row, n) -> feature(kind, row))
                .optional());
  }

  @Override
  public boolean each(FeatureKind kind, @Nullable String area, Consumer<FabricFeature> reader) {
    return transactions.read(
        jdbc -> {
          Optional<String> path =
              area == null
                  ? Optional.of("/")
                  : jdbc.sql("select path from area where code = ? and valid_to is null")
                      .param(area)
                      .query(String.class)
                      .optional();
          if (path.isEmpty()) {
            return false;
          }
          jdbc.sql(
                  columns(kind)
                      + from(kind)
                      + IN_FORCE
                      + """
                       and t.path >= :path and t.path < left(:path, -1) || '0'
                      order by t.code
                      """)
              .withFetchSize(ROWS_AT_A_TIME)
              .param("path", path.get())
              .query(
                  row -> {
                    reader.accept(feature(kind, row));
                  });
          return true;
        });
  }

  @Override
  public Optional<Extent> extent(FeatureKind kind) {
    return transactions.read(
        jdbc ->
            jdbc.sql(
                    """
                    select min(t.bbox[1]) as west, min(t.bbox[2]) as south, max(t.bbox[3]) as east,
                           max(t.bbox[4]) as north, min(t.valid_from) as since
                    """
                        + from(kind)
                        + IN_FORCE
                        + " having count(*) > 0")
                .query(
                    (row, n) ->
                        new Extent(
                            new Box(
                                row.getDouble("west"),
                                row.getDouble("south"),
                                row.getDouble("east"),
                                row.getDouble("north")),
                            row.getObject("since", LocalDate.class)))
                .optional());
  }

  private static String from(FeatureKind kind) {
    return kind == FeatureKind.AREAS ? AREAS : GRIDS;
  }

  private static String then(FeatureKind kind) {
    return kind == FeatureKind.AREAS ? AREAS_THEN : GRIDS_THEN;
  }

  private static String columns(FeatureKind kind) {
    return "select t.code, t.name, t.name_en, t.households, t.valid_from, t.valid_to, t.attribution,"
        + " st_asbinary(t.geom) as wkb, "
        + (kind == FeatureKind.AREAS
            ? "t.level as sort, p.code as parent "
            : "t.kind as sort, t.area_code as parent ");
  }

  /**
   * The corners first: row-level security lets only leakproof operators choose rows before it does,
   * and what touches exactly is asked of the few that are left.
   */
  private static String conditions(FeatureQuery query, Map<String, @Nullable Object> values) {
    List<String> all = new ArrayList<>();
    Period period = query.period();
    if (period == null) {
      all.add(IN_FORCE);
    } else {
      all.add("true");
      values.put("from", period.from());
      values.put("until", period.until());
    }
    Map<String, String> filters = FILTERS.getOrDefault(query.kind(), Map.of());
    query.equal().keySet().stream().sorted().map(filters::get).forEach(all::add);
    Box box = query.box();
    if (box != null) {
      List<String> parts = new ArrayList<>();
      for (Box part : box.parts()) {
        String n = Integer.toString(parts.size());
        parts.add(
            """
            (t.bbox[1] <= :east# and t.bbox[3] >= :west# and t.bbox[2] <= :north#
             and t.bbox[4] >= :south#
             and st_intersects(t.geom, st_setsrid(st_envelope(
                   st_makeline(st_point(:west#, :south#), st_point(:east#, :north#))), 4490)))
            """
                .replace("#", n));
        values.put("west" + n, part.west());
        values.put("south" + n, part.south());
        values.put("east" + n, part.east());
        values.put("north" + n, part.north());
      }
      all.add("(" + String.join(" or ", parts) + ")");
    }
    return String.join(" and ", all);
  }

  private static FabricFeature feature(FeatureKind kind, ResultSet row) throws SQLException {
    SequencedMap<String, @Nullable Object> properties = new LinkedHashMap<>();
    properties.put("code", row.getString("code"));
    properties.put("name", row.getString("name"));
    properties.put("nameEn", row.getString("name_en"));
    properties.put(kind == FeatureKind.AREAS ? "level" : "kind", row.getString("sort"));
    properties.put("parent", row.getString("parent"));
    properties.put("households", row.getObject("households", Integer.class));
    properties.put("validFrom", row.getObject("valid_from", LocalDate.class));
    properties.put("validTo", row.getObject("valid_to", LocalDate.class));
    properties.put("attribution", row.getString("attribution"));
    return new FabricFeature(row.getString("code"), properties, geometry(row.getBytes("wkb")));
  }

  private static Geometry geometry(byte[] wkb) {
    try {
      return new WKBReader().read(wkb);
    } catch (ParseException e) {
      throw new IllegalStateException("a stored boundary cannot be read", e);
    }
  }
}
