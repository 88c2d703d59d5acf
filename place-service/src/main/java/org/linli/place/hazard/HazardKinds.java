package org.linli.place.hazard;

import java.util.List;
import java.util.Optional;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import tools.jackson.databind.JsonNode;

/** What can be wrong at a place: the setting {@code hazard-kinds}. */
public record HazardKinds(List<Kind> kinds) {

  public static final SettingKind<HazardKinds> KIND = new Setting();

  public HazardKinds {
    kinds = List.copyOf(kinds);
  }

  /**
   * A kind of hazard.
   *
   * @param police whether the police accept what was mended of it
   */
  public record Kind(String code, String name, String nameEn, boolean police) {

    public String name(boolean english) {
      return english ? nameEn : name;
    }
  }

  public Optional<Kind> find(String code) {
    return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
  }

  /**
   * A kind that there is.
   *
   * @throws ProblemException 400 naming the field {@code kind}
   */
  public Kind require(String code) {
    return find(code).orElseThrow(() -> ProblemException.badField("kind", "unknown-value", code));
  }

  private static final class Setting implements SettingKind<HazardKinds> {

    @Override
    public String name() {
      return "hazard-kinds";
    }

    @Override
    public Form form() {
      return Form.of(
          Field.list(
                  "kinds",
                  1,
                  100,
                  Field.code("kind"),
                  Field.text("name", 60),
                  Field.text("nameEn", 100),
                  Field.bool("police"))
              .keyedBy("kind")
              .kept());
    }

    @Override
    public HazardKinds read(JsonNode body) {
      return new HazardKinds(
          body.path("kinds")
              .valueStream()
              .map(
                  one ->
                      new Kind(
                          one.path("kind").asString(),
                          one.path("name").asString(),
                          one.path("nameEn").asString(),
                          one.path("police").asBoolean()))
              .toList());
    }
  }
}
