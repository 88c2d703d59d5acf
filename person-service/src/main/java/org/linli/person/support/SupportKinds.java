package org.linli.person.support;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import org.linli.person.consent.ConsentNotice.Named;
import tools.jackson.databind.JsonNode;

/** The kinds of help there are: the setting {@code support-kinds}. */
public record SupportKinds(List<Named> kinds) {

  public static final SettingKind<SupportKinds> KIND = new Kind();

  public SupportKinds {
    kinds = List.copyOf(kinds);
  }

  public Optional<Named> find(String code) {
    return kinds.stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /** Its name; its code where it is no more. */
  public String name(String code, Locale locale) {
    return find(code).map(one -> one.in(locale)).orElse(code);
  }

  private static final class Kind implements SettingKind<SupportKinds> {

    @Override
    public String name() {
      return "support-kinds";
    }

    @Override
    public Form form() {
      return Form.of(
          Field.list(
                  "kinds",
                  1,
                  60,
                  Field.code("code"),
                  Field.text("name", 80),
                  Field.text("nameEn", 80))
              .keyedBy("code")
              .kept());
    }

    @Override
    public SupportKinds read(JsonNode body) {
      return new SupportKinds(
          body.get("kinds")
              .valueStream()
              .map(
                  one ->
                      new Named(
                          one.get("code").asString(),
                          one.get("name").asString(),
                          one.get("nameEn").asString()))
              .toList());
    }
  }
}
