package org.linli.grid.revision.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.store.Columns;
import org.linli.grid.boundary.AreaRow;
import org.linli.grid.boundary.Label;
import org.linli.grid.boundary.UnitType;
import org.linli.grid.revision.Draft;
import org.linli.grid.revision.Item;
import org.linli.grid.revision.Revision;
import org.linli.grid.revision.RevisionState;
import org.linli.grid.revision.Standing;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of revisions and their items. */
final class RevisionRows {

  private static final int ROWS_A_STATEMENT = 500;

  private RevisionRows() {}

  static Revision summary(ResultSet row, int number) throws SQLException {
    return new Revision(
        Columns.uuid(row, "id"),
        new Draft(
            Columns.text(row, "title"),
            Columns.text(row, "reason"),
            row.getString("legal_basis"),
            Columns.day(row, "effective"),
            Columns.text(row, "area_code"),
            List.of(),
            null),
        row.getInt("item_count"),
        RevisionState.valueOf(Columns.text(row, "state")),
        row.getInt("version"),
        new Revision.Trail(
            Columns.text(row, "created_by"),
            Columns.at(row, "created_at"),
            Columns.text(row, "changed_by"),
            Columns.at(row, "changed_at"),
            List.of()),
        new Revision.End(
            row.getObject("published_as", Long.class),
            row.getString("failure"),
            List.of(texts(row, "failed_codes"))));
  }

  static Revision whole(JdbcClient jdbc, Revision summary) {
    Draft draft = summary.draft();
    List<Item> items =
        jdbc.sql(
                """
                select *, st_asbinary(geom) as wkb from revision_item
                where revision_id = ? order by position
                """)
            .param(summary.id())
            .query(RevisionRows::item)
            .list();
    List<Revision.Step> steps =
        jdbc.sql("select * from revision_step where revision_id = ? order by version")
            .param(summary.id())
            .query(RevisionRows::step)
            .list();
    Revision.Trail trail = summary.trail();
    return new Revision(
        summary.id(),
        new Draft(
            draft.title(),
            draft.reason(),
            draft.legalBasis(),
            draft.effective(),
            draft.area(),
            items,
            null),
        items.size(),
        summary.state(),
        summary.version(),
        new Revision.Trail(
            trail.createdBy(), trail.createdAt(), trail.changedBy(), trail.changedAt(), steps),
        summary.end());
  }

  private static Revision.Step step(ResultSet row, int number) throws SQLException {
    return new Revision.Step(
        row.getInt("version"),
        RevisionState.valueOf(Columns.text(row, "state")),
        Columns.text(row, "taken_by"),
        Columns.at(row, "taken_at"));
  }

  private static Item item(ResultSet row, int number) throws SQLException {
    return new Item(
        UnitType.valueOf(Columns.text(row, "unit")),
        Item.Action.valueOf(Columns.text(row, "action")),
        Columns.text(row, "code"),
        new Item.Values(
            row.getString("rank"),
            row.getString("name"),
            row.getString("name_en"),
            row.getString("parent_code"),
            row.getObject("households", Integer.class)),
        row.getBytes("wkb") == null ? null : geometry(row),
        Set.of(texts(row, "successors")),
        Set.of(texts(row, "predecessors")));
  }

  /**
   * Stores the items anew, and how many states of each unit were over in the version that it was
   * drawn from.
   */
  static void storeItems(JdbcClient jdbc, UUID id, String path, Draft draft) {
    Map<String, Seen> before = draft.look() == null ? Map.of() : seen(jdbc, id);
    jdbc.sql("delete from revision_item where revision_id = ?").param(id).update();
    WKBWriter writer = new WKBWriter();
    List<Item> items = draft.items();
    for (int from = 0; from < items.size(); from += ROWS_A_STATEMENT) {
      List<Item> rows = items.subList(from, Math.min(from + ROWS_A_STATEMENT, items.size()));
      jdbc.sql(
              """
              insert into revision_item (revision_id, position, path, unit, action, code, rank, name,
                                         name_en, parent_code, households, geom, successors,
                                         predecessors, seen_states)
              select :id, :from + r.n, :path, r.unit, r.action, r.code, r.rank, r.name, r.name_en,
                     r.parent, r.households, st_geomfromwkb(r.wkb, 4490),
                     string_to_array(r.successors, ' '), string_to_array(r.predecessors, ' '),
                     coalesce(r.seen, (select count(*) from unit_state s
                                       where s.code = r.code and (r.as_of is null or s.until_version <= r.as_of)))
              from unnest(:unit::text[], :action::text[], :code::text[], :rank::text[],
                          :name::text[], :nameEn::text[], :parent::text[], :households::int[],
                          :wkb::bytea[], :successors::text[], :predecessors::text[], :seen::int[],
                          :asOf::bigint[])
                with ordinality as r(unit, action, code, rank, name, name_en, parent, households,
                                     wkb, successors, predecessors, seen, as_of, n)
              """)
          .param("id", id)
          .param("from", from)
          .param("path", path)
          .param("unit", rows.stream().map(item -> item.unit().name()).toArray(String[]::new))
          .param("action", rows.stream().map(item -> item.action().name()).toArray(String[]::new))
          .param("code", rows.stream().map(Item::code).toArray(String[]::new))
          .param("rank", rows.stream().map(item -> item.values().rank()).toArray(String[]::new))
          .param("name", rows.stream().map(item -> item.values().name()).toArray(String[]::new))
          .param("nameEn", rows.stream().map(item -> item.values().nameEn()).toArray(String[]::new))
          .param("parent", rows.stream().map(item -> item.values().parent()).toArray(String[]::new))
          .param(
              "households",
              rows.stream().map(item -> item.values().households()).toArray(Integer[]::new))
          .param(
              "wkb",
              rows.stream()
                  .map(item -> item.boundary() == null ? null : writer.write(item.boundary()))
                  .toArray(byte[][]::new))
          // Codes have no spaces.
          .param("successors", joined(rows.stream().map(Item::heirs).toList()))
          .param("predecessors", joined(rows.stream().map(Item::origins).toList()))
          .param(
              "seen",
              rows.stream().map(item -> kept(item, draft.look(), before)).toArray(Integer[]::new))
          .param("asOf", rows.stream().map(item -> asOf(item, draft.look())).toArray(Long[]::new))
          .update();
    }
  }

  /** An item that is stored, and how many states of its unit were over when it was drawn. */
  private record Seen(Item item, int states) {}

  private static Map<String, Seen> seen(JdbcClient jdbc, UUID id) {
    Map<String, Seen> seen = new HashMap<>();
    jdbc.sql("select *, st_asbinary(geom) as wkb from revision_item where revision_id = ?")
        .param(id)
        .query(
            (ResultSet row) -> {
              Seen stored = new Seen(item(row, 0), row.getInt("seen_states"));
              seen.put(stored.item().code(), stored);
            });
    return seen;
  }

  /** What an item keeps that nobody looked at and nobody changed. */
  private static @Nullable Integer kept(
      Item item, Draft.@Nullable Look look, Map<String, Seen> before) {
    Seen stored = before.get(item.code());
    return look == null
            || look.codes().contains(item.code())
            || stored == null
            || !stored.item().equals(item)
        ? null
        : stored.states();
  }

  private static @Nullable Long asOf(Item item, Draft.@Nullable Look look) {
    return look != null && look.codes().contains(item.code()) ? look.version() : null;
  }

  private static String[] joined(List<Set<String>> codes) {
    return codes.stream()
        .map(each -> String.join(" ", each.stream().sorted().toList()))
        .toArray(String[]::new);
  }

  static Standing standing(ResultSet row, int number) throws SQLException {
    return new Standing(
        UnitType.valueOf(Columns.text(row, "unit")),
        new AreaRow.Place(
            Columns.text(row, "code"), row.getString("parent_code"), Columns.text(row, "path")),
        Columns.text(row, "rank"),
        new Label(Columns.text(row, "name"), row.getString("name_en")),
        row.getObject("households", Integer.class),
        new AreaRow.Origin(row.getBoolean("derived"), row.getString("attribution")),
        geometry(row),
        Columns.day(row, "valid_from"));
  }

  private static Geometry geometry(ResultSet row) throws SQLException {
    try {
      return new WKBReader().read(Objects.requireNonNull(row.getBytes("wkb")));
    } catch (ParseException e) {
      throw new IllegalStateException("boundary of " + row.getString("code"), e);
    }
  }

  private static String[] texts(ResultSet row, String column) throws SQLException {
    @Nullable Array array = row.getArray(column);
    return array == null
        ? new String[0]
        : Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toArray(String[]::new);
  }
}
