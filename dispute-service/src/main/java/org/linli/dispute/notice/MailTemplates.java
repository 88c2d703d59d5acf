package org.linli.dispute.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.commons.settings.Faults;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import tools.jackson.databind.JsonNode;

/**
 * How notices and mails are worded, in both languages. A template without a name of its own falls
 * back to {@code usual}, so that a notice is never lost for want of words.
 */
public record MailTemplates(Map<String, Template> byKey) {

  public static final SettingKind<MailTemplates> KIND = new Kind();

  private static final String USUAL = "usual";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]{1,30})}");

  /** The wording of one notice; {@code {name}} is filled in. */
  public record Template(
      String key, String subject, String subjectEn, String words, String wordsEn) {}

  /** A notice in words. */
  public record Worded(String subject, String words) {}

  public MailTemplates {
    byKey = Map.copyOf(byKey);
  }

  /**
   * Words a notice.
   *
   * @param key of the template; case, dots and hyphens do not matter
   * @param values what is filled in; a placeholder without a value is left out
   * @param resolve turns a value into what the reader sees
   */
  public Worded word(
      String key, Map<String, String> values, Locale locale, UnaryOperator<String> resolve) {
    Template template = byKey.get(key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_"));
    if (template == null) {
      template = byKey.get(USUAL);
    }
    if (template == null) {
      throw new IllegalStateException("the templates have no " + USUAL);
    }
    boolean english = locale.getLanguage().equals("en");
    return new Worded(
        fill(english ? template.subjectEn() : template.subject(), values, resolve),
        fill(english ? template.wordsEn() : template.words(), values, resolve));
  }

  private static String fill(
      String text, Map<String, String> values, UnaryOperator<String> resolve) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            found -> {
              String value = values.get(found.group(1));
              return Matcher.quoteReplacement(value == null ? "" : resolve.apply(value));
            });
  }

  private static final class Kind implements SettingKind<MailTemplates> {

    @Override
    public String name() {
      return "mail-templates";
    }

    @Override
    public Form form() {
      return Form.of(
          Field.list(
                  "templates",
                  1,
                  200,
                  Field.code("key"),
                  Field.text("subject", 120),
                  Field.text("subjectEn", 160),
                  Field.longText("words", 2_000),
                  Field.longText("wordsEn", 2_000))
              .keyedBy("key")
              .kept());
    }

    @Override
    public MailTemplates read(JsonNode body) {
      Map<String, Template> byKey = new LinkedHashMap<>();
      for (JsonNode one : body.get("templates")) {
        String key = one.get("key").asString();
        byKey.put(
            key,
            new Template(
                key,
                one.get("subject").asString(),
                one.get("subjectEn").asString(),
                one.get("words").asString(),
                one.get("wordsEn").asString()));
      }
      return new MailTemplates(byKey);
    }

    @Override
    public void check(MailTemplates templates, Faults faults) {
      List<String> missing = new ArrayList<>();
      for (JsonNode shipped : initial().get("templates")) {
        String key = shipped.get("key").asString();
        if (!templates.byKey().containsKey(key)) {
          missing.add(key);
        }
      }
      if (!missing.isEmpty()) {
        faults.add("/templates", "mail-template-missing", String.join(", ", missing));
      }
    }
  }
}
