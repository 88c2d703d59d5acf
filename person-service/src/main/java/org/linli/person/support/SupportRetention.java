package org.linli.person.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.Settings;
import org.linli.person.consent.ConsentNotice.Named;
import tools.jackson.databind.JsonNode;

/**
 * What must stay sealed after a case has ended, and for how long: the setting {@code
 * support-retention}.
 *
 * @param renewDays how long an expired consent may be given anew before all is erased
 * @param closedDays how long a closed case may be read, at most until its consent ends
 * @param consentRecord of the consent itself; null where no rule demands it
 * @param aid of money and material given, by kind of help
 */
public record SupportRetention(
    int renewDays, int closedDays, @Nullable Rule consentRecord, List<AidRule> aid) {

  private static final int MOST_YEARS = 30;

  public SupportRetention {
    aid = List.copyOf(aid);
  }

  /**
   * A rule.
   *
   * @param basis the text of the law, in two languages
   */
  public record Rule(int years, Named basis) {}

  /** A rule for one kind of help. */
  public record AidRule(String kind, Rule rule) {}

  /** What is kept: until its last day, and why. */
  public record Kept(LocalDate until, Named basis) {}

  /** How long the consent record stays. */
  public Optional<Kept> keptConsent(LocalDate ended) {
    return Optional.ofNullable(consentRecord).map(rule -> kept(rule, ended));
  }

  /** How long records of aid of these kinds stay: the longest that applies. */
  public Optional<Kept> keptAid(Collection<String> kinds, LocalDate ended) {
    return aid.stream()
        .filter(one -> kinds.contains(one.kind()))
        .map(one -> kept(one.rule(), ended))
        .max((a, b) -> a.until().compareTo(b.until()));
  }

  private static Kept kept(Rule rule, LocalDate ended) {
    return new Kept(ended.plusYears(rule.years()), rule.basis());
  }

  /** Its kind. */
  public record Kind() implements SettingKind<SupportRetention> {

    public static final Kind ONLY = new Kind();

    @Override
    public String name() {
      return "support-retention";
    }

    @Override
    public Form form() {
      return Form.of(
          Field.integer("renewDays", "days", 1, 180),
          Field.integer("closedDays", "days", 0, 1_096),
          Field.integer("consentYears", "years", 0, MOST_YEARS),
          Field.longText("consentBasis", 500),
          Field.longText("consentBasisEn", 500),
          Field.list(
                  "aid",
                  0,
                  60,
                  Field.choiceFrom("kind", "support-kinds"),
                  Field.integer("years", "years", 1, MOST_YEARS),
                  Field.longText("basis", 500),
                  Field.longText("basisEn", 500))
              .keyedBy("kind"));
    }

    @Override
    public SupportRetention read(JsonNode body) {
      List<AidRule> aid = new ArrayList<>();
      for (JsonNode one : body.get("aid")) {
        aid.add(
            new AidRule(
                one.get("kind").asString(),
                new Rule(one.get("years").asInt(), basis(one, "basis"))));
      }
      int years = body.get("consentYears").asInt();
      return new SupportRetention(
          body.get("renewDays").asInt(),
          body.get("closedDays").asInt(),
          years == 0 ? null : new Rule(years, basis(body, "consentBasis")),
          aid);
    }

    private static Named basis(JsonNode node, String field) {
      return new Named(field, node.get(field).asString(), node.get(field + "En").asString());
    }
  }

  /** As it is now. */
  public static SupportRetention of(Settings settings) {
    return settings.current(Kind.ONLY);
  }
}
