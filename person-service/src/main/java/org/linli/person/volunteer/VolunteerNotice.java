package org.linli.person.volunteer;

import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import tools.jackson.databind.JsonNode;

/**
 * What volunteers read before they register: the setting {@code volunteer-notice}. Its version is
 * what they agree to.
 */
public record VolunteerNotice(String text, String textEn) {

  public static final SettingKind<VolunteerNotice> KIND = new Setting();

  private static final int LONGEST = 4_000;

  public String text(boolean english) {
    return english ? textEn : text;
  }

  private static final class Setting implements SettingKind<VolunteerNotice> {

    @Override
    public String name() {
      return "volunteer-notice";
    }

    @Override
    public Form form() {
      return Form.of(Field.longText("text", LONGEST), Field.longText("textEn", LONGEST));
    }

    @Override
    public VolunteerNotice read(JsonNode body) {
      return new VolunteerNotice(body.get("text").asString(), body.get("textEn").asString());
    }
  }
}
