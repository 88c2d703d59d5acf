package org.linli.place.premises.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.hours.OpeningHours;
import org.linli.place.hours.OpeningText;
import org.linli.place.location.GridLocation;
import org.linli.place.premises.DangerousGood;
import org.linli.place.premises.Importance;
import org.linli.place.premises.Premises;
import org.linli.place.premises.PremisesState;
import org.linli.place.premises.Site;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of premises as records. */
final class PremisesRows {

  static final String SELECT =
      """
      select p.county_code, p.id, p.number, p.name, p.kind, p.area_code, p.grid_code, p.path, st_asbinary(p.shape) as shape, p.lon,
             p.lat, p.grids, p.address, p.operator_name, p.operator_registration, p.department, p.hours, p.safety_present,
             p.safety_guards, p.safety_office, p.goods, p.importance, p.inspection_days, p.state, p.closed_on, p.close_reason,
             p.merged_into, p.different_because, p.has_contact, p.created_at, p.changed_at, p.version
      from premises p
      """;

  private static final JsonMapper JSON = JsonMapper.shared();

  private PremisesRows() {}

  static Premises premises(ResultSet row, int number) throws SQLException {
    return new Premises(
        row.getObject("id", UUID.class),
        row.getString("number"),
        facts(row),
        new Site(
            geometry(row.getBytes("shape")),
            row.getDouble("lon"),
            row.getDouble("lat"),
            new GridLocation(
                row.getString("county_code"),
                row.getString("area_code"),
                row.getString("grid_code"),
                row.getString("path")),
            List.of((String[]) row.getArray("grids").getArray())),
        standing(row),
        row.getInt("version"));
  }

  private static Premises.Facts facts(ResultSet row) throws SQLException {
    String operator = row.getString("operator_name");
    Boolean safety = row.getObject("safety_present", Boolean.class);
    return new Premises.Facts(
        row.getString("name"),
        row.getString("kind"),
        row.getString("address"),
        new Premises.Business(
            operator == null
                ? null
                : new Premises.Operator(operator, row.getString("operator_registration")),
            row.getString("department"),
            hours(row.getString("hours")),
            safety == null
                ? null
                : new Premises.Safety(
                    safety,
                    row.getObject("safety_guards", Integer.class),
                    row.getString("safety_office")),
            goods(row.getString("goods"))),
        Importance.valueOf(row.getString("importance")),
        row.getObject("inspection_days", Integer.class));
  }

  private static Premises.Standing standing(ResultSet row) throws SQLException {
    LocalDate closed = row.getObject("closed_on", LocalDate.class);
    return new Premises.Standing(
        PremisesState.valueOf(row.getString("state")),
        closed == null
            ? null
            : new Premises.Closing(
                closed, row.getString("close_reason"), row.getObject("merged_into", UUID.class)),
        row.getBoolean("has_contact"),
        row.getString("different_because"),
        instant(row, "created_at"),
        instant(row, "changed_at"));
  }

  static @Nullable OpeningHours hours(@Nullable String text) {
    return text == null ? null : OpeningText.read(text).orElseThrow();
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static Geometry geometry(byte[] wkb) {
    try {
      return new WKBReader(new GeometryFactory(new PrecisionModel(), 4490)).read(wkb);
    } catch (ParseException e) {
      throw new IllegalStateException("the database gave no geometry", e);
    }
  }

  private static List<DangerousGood> goods(String json) {
    return JSON.readTree(json).valueStream().map(PremisesRows::good).toList();
  }

  private static DangerousGood good(JsonNode good) {
    return new DangerousGood(
        good.get("name").asString(),
        text(good, "unNumber"),
        new BigDecimal(good.get("most").asString()),
        DangerousGood.Unit.valueOf(good.get("unit").asString()),
        text(good, "where"),
        text(good, "licence"));
  }

  private static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : value.asString();
  }

  static String json(List<DangerousGood> goods) {
    return JSON.writeValueAsString(goods.stream().map(PremisesRows::entry).toList());
  }

  private static Map<String, String> entry(DangerousGood good) {
    Map<String, String> entry = new LinkedHashMap<>();
    entry.put("name", good.name());
    put(entry, "unNumber", good.unNumber());
    entry.put("most", good.most().toPlainString());
    entry.put("unit", good.unit().name());
    put(entry, "where", good.where());
    put(entry, "licence", good.licence());
    return entry;
  }

  private static void put(Map<String, String> entry, String name, @Nullable String value) {
    if (value != null) {
      entry.put(name, value);
    }
  }
}
