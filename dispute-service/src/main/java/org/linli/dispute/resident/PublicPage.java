package org.linli.dispute.resident;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.linli.commons.settings.Faults;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import tools.jackson.databind.JsonNode;

/**
 * What an administrator may change about the page for residents: the setting {@code public-page}.
 *
 * @param difficultyBits of the proof of work; 0 asks for none
 * @param challengeLife how long a challenge is good for
 * @param notice what residents read before they report
 * @param elsewhere where to turn with a place that lies outside every grid
 */
public record PublicPage(
    int difficultyBits, Duration challengeLife, InTwo notice, InTwo elsewhere) {

  public static final SettingKind<PublicPage> KIND = new Kind();

  /** A text in Chinese and in English. */
  public record InTwo(String zh, String en) {

    /** In the language that a tag begins with. */
    public String in(String language) {
      return language.startsWith("en") ? en : zh;
    }
  }

  private static final class Kind implements SettingKind<PublicPage> {

    @Override
    public String name() {
      return "public-page";
    }

    @Override
    public Form form() {
      return Form.of(
          Field.integer("difficultyBits", "bits", 0, 24),
          Field.integer("challengeMinutes", "minutes", 5, 120),
          Field.longText("notice", 1000),
          Field.longText("noticeEn", 1000),
          Field.longText("elsewhere", 500),
          Field.longText("elsewhereEn", 500));
    }

    @Override
    public PublicPage read(JsonNode body) {
      return new PublicPage(
          body.get("difficultyBits").asInt(),
          Duration.ofMinutes(body.get("challengeMinutes").asInt()),
          new InTwo(body.get("notice").asString(), body.get("noticeEn").asString()),
          new InTwo(body.get("elsewhere").asString(), body.get("elsewhereEn").asString()));
    }
  }

  /**
   * Keys with which programs of others may report: the setting {@code open311-keys}. Only SHA-256
   * of each is kept.
   */
  public record ProgramKeys(List<ProgramKey> keys) {

    public static final SettingKind<ProgramKeys> KIND = new KeysKind();

    public ProgramKeys {
      keys = List.copyOf(keys);
    }
  }

  /**
   * A key of a program.
   *
   * @param sha256 of the key, 64 hexadecimal digits
   */
  public record ProgramKey(String name, String sha256, boolean active) {}

  private static final class KeysKind implements SettingKind<ProgramKeys> {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    @Override
    public String name() {
      return "open311-keys";
    }

    @Override
    public Form form() {
      return Form.of(
          Field.list(
                  "keys",
                  0,
                  200,
                  Field.text("name", 80),
                  Field.text("sha256", 64),
                  Field.bool("active"))
              .keyedBy("name"));
    }

    @Override
    public ProgramKeys read(JsonNode body) {
      return new ProgramKeys(
          body.get("keys")
              .valueStream()
              .map(
                  key ->
                      new ProgramKey(
                          key.get("name").asString(),
                          key.get("sha256").asString(),
                          key.get("active").asBoolean()))
              .toList());
    }

    @Override
    public void check(ProgramKeys value, Faults faults) {
      for (int i = 0; i < value.keys().size(); i++) {
        if (!HASH.matcher(value.keys().get(i).sha256()).matches()) {
          faults.add("/keys/" + i + "/sha256", "program-key-hash");
        }
      }
    }
  }
}
