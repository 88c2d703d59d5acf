package org.linli.place.premises;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.linli.commons.importing.ForbiddenColumns;
import org.linli.commons.settings.Faults;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import tools.jackson.databind.JsonNode;

/** The kinds of premises there are: the setting {@code premises-kinds}. */
public record PremisesKinds(List<Kind> kinds) {

  public static final SettingKind<PremisesKinds> KIND = new Setting();

  private static final int MOST = 60;
  private static final int LONGEST_INTERVAL_DAYS = 3650;

  public PremisesKinds {
    kinds = List.copyOf(kinds);
  }

  /**
   * A kind of premises.
   *
   * @param shapes how it may lie on the map
   * @param inspectionDays between two inspections
   * @param symbol name of its sign on the map
   * @param active whether new ones may be entered
   */
  public record Kind(
      String code,
      String name,
      String nameEn,
      Set<ShapeType> shapes,
      int inspectionDays,
      Importance importance,
      String symbol,
      boolean active) {
    public Kind {
      shapes = Set.copyOf(shapes);
    }
  }

  public Optional<Kind> find(String code) {
    return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
  }

  /** The name of a kind; its code where there is none. */
  public String name(String code, boolean english) {
    return find(code).map(kind -> english ? kind.nameEn() : kind.name()).orElse(code);
  }

  /** What is named after people or their traits is no kind of place. */
  public static boolean isForbidden(String name) {
    return ForbiddenColumns.forbidden(name) || ForbiddenColumns.forbiddenOfPlaces(name);
  }

  private static final class Setting implements SettingKind<PremisesKinds> {

    @Override
    public String name() {
      return "premises-kinds";
    }

    @Override
    public Form form() {
      return Form.of(
          Field.list(
                  "kinds",
                  1,
                  MOST,
                  Field.code("kind"),
                  Field.text("name", 40),
                  Field.text("nameEn", 60),
                  Field.choices("shapes", List.of("POINT", "AREA", "LINE"), 1),
                  Field.integer("inspectionDays", "days", 1, LONGEST_INTERVAL_DAYS),
                  Field.choice("importance", Importance.class),
                  Field.code("symbol"),
                  Field.bool("active"))
              .keyedBy("kind")
              .kept());
    }

    @Override
    public PremisesKinds read(JsonNode body) {
      return new PremisesKinds(body.get("kinds").valueStream().map(Setting::kind).toList());
    }

    private static Kind kind(JsonNode one) {
      Set<ShapeType> shapes = EnumSet.noneOf(ShapeType.class);
      one.get("shapes").forEach(shape -> shapes.add(ShapeType.valueOf(shape.asString())));
      return new Kind(
          one.get("kind").asString(),
          one.get("name").asString(),
          one.get("nameEn").asString(),
          shapes,
          one.get("inspectionDays").asInt(),
          Importance.valueOf(one.get("importance").asString()),
          one.get("symbol").asString(),
          one.get("active").asBoolean());
    }

    @Override
    public void check(PremisesKinds value, Faults faults) {
      List<Function<Kind, String>> names = List.of(Kind::code, Kind::name, Kind::nameEn);
      for (int i = 0; i < value.kinds().size(); i++) {
        Kind kind = value.kinds().get(i);
        if (names.stream().anyMatch(name -> isForbidden(name.apply(kind)))) {
          faults.add("/kinds/" + i, "place-kind-of-people");
        }
      }
    }
  }
}
