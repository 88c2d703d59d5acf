package org.linli.dispute.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import tools.jackson.databind.JsonNode;

/** The kinds of measures that a safety plan may have: the setting {@code safety-plan-kinds}. */
public record SafetyKinds(List<Kind> kinds) {

  public static final SettingKind<SafetyKinds> SETTING = new Setting();

  public SafetyKinds {
    kinds = List.copyOf(kinds);
  }

  /**
   * One kind.
   *
   * @param active whether it is offered; measures that have it keep it in any case
   */
  public record Kind(
      String code,
      String name,
      String nameEn,
      @Nullable String help,
      @Nullable String helpEn,
      boolean active) {}

  public Optional<Kind> find(String code) {
    return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
  }

  private static final class Setting implements SettingKind<SafetyKinds> {

    @Override
    public String name() {
      return "safety-plan-kinds";
    }

    @Override
    public Form form() {
      return Form.of(
          Field.list(
                  "kinds",
                  1,
                  50,
                  Field.code("code"),
                  Field.text("name", 40),
                  Field.text("nameEn", 80),
                  Field.text("help", 200).optional(),
                  Field.text("helpEn", 300).optional(),
                  Field.bool("active"))
              .keyedBy("code")
              .kept());
    }

    @Override
    public SafetyKinds read(JsonNode body) {
      List<Kind> kinds = new ArrayList<>();
      for (JsonNode kind : body.path("kinds")) {
        kinds.add(
            new Kind(
                kind.path("code").asString(),
                kind.path("name").asString(),
                kind.path("nameEn").asString(),
                text(kind, "help"),
                text(kind, "helpEn"),
                kind.path("active").asBoolean()));
      }
      return new SafetyKinds(kinds);
    }

    private static @Nullable String text(JsonNode node, String field) {
      JsonNode value = node.get(field);
      return value == null ? null : value.asString();
    }
  }
}
