package org.linli.person.campaign;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.commons.settings.Faults;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import tools.jackson.databind.JsonNode;

/**
 * Texts of the five visits, in Chinese and English: the settings {@code visit-notice}, whose
 * version households agree to, and {@code visit-letter}.
 */
public record VisitTexts(String text, String textEn) {

  public static final SettingKind<VisitTexts> NOTICE = new Setting("visit-notice", List.of());

  /** What a letter may fill in; nothing that is kept of the household but its name. */
  public static final SettingKind<VisitTexts> LETTER =
      new Setting("visit-letter", List.of("name", "title", "worker", "number", "area"));

  private static final int LONGEST = 4_000;
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

  public String in(boolean english) {
    return english ? textEn : text;
  }

  /** The text with its placeholders filled. */
  public String filled(boolean english, Map<String, String> values) {
    return PLACEHOLDER
        .matcher(in(english))
        .replaceAll(
            found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
  }

  private record Setting(String name, List<String> placeholders)
      implements SettingKind<VisitTexts> {

    @Override
    public Form form() {
      return Form.of(Field.longText("text", LONGEST), Field.longText("textEn", LONGEST));
    }

    @Override
    public VisitTexts read(JsonNode body) {
      return new VisitTexts(body.get("text").asString(), body.get("textEn").asString());
    }

    @Override
    public void check(VisitTexts value, Faults faults) {
      check("/text", value.text(), faults);
      check("/textEn", value.textEn(), faults);
    }

    private void check(String pointer, String text, Faults faults) {
      PLACEHOLDER
          .matcher(text)
          .results()
          .map(found -> found.group(1))
          .filter(name -> !placeholders.contains(name))
          .forEach(name -> faults.add(pointer, "unknown-placeholder", name));
    }
  }
}
