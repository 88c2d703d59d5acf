package org.linli.person.workforce;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.commons.settings.Faults;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import tools.jackson.databind.JsonNode;

/** Languages and dialects that staff can work in: the setting {@code work-languages}. */
public record WorkLanguages(List<Language> languages) {

  public static final SettingKind<WorkLanguages> KIND = new Setting();

  public WorkLanguages {
    languages = List.copyOf(languages);
  }

  /** A language or dialect. */
  public record Language(String code, String name, String nameEn) {}

  public Set<String> codes() {
    return languages.stream().map(Language::code).collect(Collectors.toSet());
  }

  private static final class Setting implements SettingKind<WorkLanguages> {

    @Override
    public String name() {
      return "work-languages";
    }

    @Override
    public Form form() {
      return Form.of(
          Field.list(
                  "languages",
                  1,
                  100,
                  Field.code("language"),
                  Field.text("name", 60),
                  Field.text("nameEn", 80))
              .keyedBy("language")
              .kept());
    }

    @Override
    public WorkLanguages read(JsonNode body) {
      return new WorkLanguages(
          body.get("languages")
              .valueStream()
              .map(
                  one ->
                      new Language(
                          one.get("language").asString(),
                          one.get("name").asString(),
                          one.get("nameEn").asString()))
              .toList());
    }

    @Override
    public void check(WorkLanguages value, Faults faults) {
      NamedForbidden.refuse(
          faults,
          "/languages",
          value.languages(),
          List.of(Language::code, Language::name, Language::nameEn));
    }
  }
}
