package org.linli.person.volunteer;

import java.util.List;
import java.util.Optional;
import org.linli.commons.settings.Faults;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import org.linli.person.workforce.NamedForbidden;
import tools.jackson.databind.JsonNode;

/** What volunteers can do: the setting {@code volunteer-work}. */
public record VolunteerWork(List<Kind> kinds) {

  public static final SettingKind<VolunteerWork> KIND = new Setting();

  public VolunteerWork {
    kinds = List.copyOf(kinds);
  }

  /**
   * A kind of help.
   *
   * @param active whether it can be chosen
   */
  public record Kind(String code, String name, String nameEn, boolean active) {

    public String name(boolean english) {
      return english ? nameEn : name;
    }
  }

  public Optional<Kind> find(String code) {
    return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
  }

  private static final class Setting implements SettingKind<VolunteerWork> {

    @Override
    public String name() {
      return "volunteer-work";
    }

    @Override
    public Form form() {
      return Form.of(
          Field.list(
                  "kinds",
                  1,
                  50,
                  Field.code("work"),
                  Field.text("name", 60),
                  Field.text("nameEn", 80),
                  Field.bool("active"))
              .keyedBy("work")
              .kept());
    }

    @Override
    public VolunteerWork read(JsonNode body) {
      return new VolunteerWork(
          body.get("kinds")
              .valueStream()
              .map(
                  one ->
                      new Kind(
                          one.get("work").asString(),
                          one.get("name").asString(),
                          one.get("nameEn").asString(),
                          one.get("active").asBoolean()))
              .toList());
    }

    @Override
    public void check(VolunteerWork value, Faults faults) {
      NamedForbidden.refuse(
          faults, "/kinds", value.kinds(), List.of(Kind::code, Kind::name, Kind::nameEn));
    }
  }
}
