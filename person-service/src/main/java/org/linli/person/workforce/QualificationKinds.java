package org.linli.person.workforce;

import java.util.List;
import java.util.Optional;
import org.linli.commons.settings.Faults;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import tools.jackson.databind.JsonNode;

/** The certificates there are: the setting {@code qualification-kinds}. */
public record QualificationKinds(List<Kind> kinds) {

  /** The one that the staffing standard counts. */
  public static final String MEDIATOR_CERTIFICATE = "mediator_certificate";

  public static final SettingKind<QualificationKinds> KIND = new Setting();

  public QualificationKinds {
    kinds = List.copyOf(kinds);
  }

  /**
   * A kind of certificate.
   *
   * @param expires whether its end must be entered
   */
  public record Kind(String code, String name, String nameEn, boolean expires) {}

  public Optional<Kind> find(String code) {
    return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
  }

  private static final class Setting implements SettingKind<QualificationKinds> {

    @Override
    public String name() {
      return "qualification-kinds";
    }

    @Override
    public Form form() {
      return Form.of(
          Field.list(
                  "kinds",
                  1,
                  50,
                  Field.code("kind"),
                  Field.text("name", 60),
                  Field.text("nameEn", 80),
                  Field.bool("expires"))
              .keyedBy("kind")
              .kept());
    }

    @Override
    public QualificationKinds read(JsonNode body) {
      return new QualificationKinds(
          body.get("kinds")
              .valueStream()
              .map(
                  one ->
                      new Kind(
                          one.get("kind").asString(),
                          one.get("name").asString(),
                          one.get("nameEn").asString(),
                          one.get("expires").asBoolean()))
              .toList());
    }

    @Override
    public void check(QualificationKinds value, Faults faults) {
      NamedForbidden.refuse(
          faults, "/kinds", value.kinds(), List.of(Kind::code, Kind::name, Kind::nameEn));
    }
  }
}
