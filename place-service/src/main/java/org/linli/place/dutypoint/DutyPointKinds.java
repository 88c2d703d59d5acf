package org.linli.place.dutypoint;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.linli.commons.settings.Faults;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import org.linli.place.premises.PremisesKinds;
import tools.jackson.databind.JsonNode;

/** The kinds of duty points there are: the setting {@code duty-point-kinds}. */
public record DutyPointKinds(List<Kind> kinds) {

  public static final SettingKind<DutyPointKinds> KIND = new Setting();

  public DutyPointKinds {
    kinds = List.copyOf(kinds);
  }

  /**
   * A kind of duty point.
   *
   * @param symbol name of its sign on the map
   * @param active whether new ones may be entered
   */
  public record Kind(String code, String name, String nameEn, String symbol, boolean active) {}

  public Optional<Kind> find(String code) {
    return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
  }

  /** The name of a kind; its code where there is none. */
  public String name(String code, boolean english) {
    return find(code).map(kind -> english ? kind.nameEn() : kind.name()).orElse(code);
  }

  private static final class Setting implements SettingKind<DutyPointKinds> {

    @Override
    public String name() {
      return "duty-point-kinds";
    }

    @Override
    public Form form() {
      return Form.of(
          Field.list(
                  "kinds",
                  1,
                  40,
                  Field.code("kind"),
                  Field.text("name", 40),
                  Field.text("nameEn", 60),
                  Field.code("symbol"),
                  Field.bool("active"))
              .keyedBy("kind")
              .kept());
    }

    @Override
    public DutyPointKinds read(JsonNode body) {
      return new DutyPointKinds(
          body.get("kinds")
              .valueStream()
              .map(
                  one ->
                      new Kind(
                          one.get("kind").asString(),
                          one.get("name").asString(),
                          one.get("nameEn").asString(),
                          one.get("symbol").asString(),
                          one.get("active").asBoolean()))
              .toList());
    }

    @Override
    public void check(DutyPointKinds value, Faults faults) {
      List<Function<Kind, String>> names = List.of(Kind::code, Kind::name, Kind::nameEn);
      for (int i = 0; i < value.kinds().size(); i++) {
        Kind kind = value.kinds().get(i);
        if (names.stream().anyMatch(name -> PremisesKinds.isForbidden(name.apply(kind)))) {
          faults.add("/kinds/" + i, "place-kind-of-people");
        }
      }
    }
  }
}
