package org.linli.patrol.shift;

import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import tools.jackson.databind.JsonNode;

/** What everybody is told before they check in: what is recorded, for what, for how long. */
public record PatrolNotice(String words, String wordsEn) {

  public static final SettingKind<PatrolNotice> KIND = new Kind();

  private static final int LONGEST = 4_000;

  public String words(boolean english) {
    return english ? wordsEn : words;
  }

  private record Kind() implements SettingKind<PatrolNotice> {

    @Override
    public String name() {
      return "patrol-notice";
    }

    @Override
    public Form form() {
      return Form.of(Field.longText("words", LONGEST), Field.longText("wordsEn", LONGEST));
    }

    @Override
    public PatrolNotice read(JsonNode body) {
      return new PatrolNotice(body.get("words").asString(), body.get("wordsEn").asString());
    }
  }
}
