package org.linli.person.consent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.linli.commons.settings.Faults;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import tools.jackson.databind.JsonNode;

/**
 * What residents read before they agree, and what they can agree to: the setting {@code
 * consent-notice}. Each publication is a version; a consent names the one that was read.
 *
 * @param validDays how long a consent lasts where its giver names no end
 * @param longestDays the farthest end that may be named
 */
public record ConsentNotice(
    Named text,
    int validDays,
    int longestDays,
    List<Named> purposes,
    List<Named> recipients,
    List<Offer> offers) {

  public static final SettingKind<ConsentNotice> KIND = new Kind();

  private static final int MOST_DAYS = 1_096;

  public ConsentNotice {
    purposes = List.copyOf(purposes);
    recipients = List.copyOf(recipients);
    offers = List.copyOf(offers);
  }

  /** Something with a code and a text in Chinese and in English. */
  public record Named(String code, String zh, String en) {

    public String in(Locale locale) {
      return locale.getLanguage().equals("en") ? en : zh;
    }
  }

  /**
   * What can be agreed to.
   *
   * @param data the most
   * @param needed whether nobody can help without this one, in full
   */
  public record Offer(String purpose, String recipient, Set<DataCategory> data, boolean needed) {

    public Offer {
      data = Set.copyOf(data);
    }
  }

  public Optional<Offer> findOffer(String purpose, String recipient) {
    return offers.stream()
        .filter(one -> one.purpose().equals(purpose) && one.recipient().equals(recipient))
        .findFirst();
  }

  /**
   * Whether a recipient can be a partner: known, and none of those that nobody can help without.
   * Those are the workers of the case, who need no link and must not hand one to somebody else.
   */
  public boolean isPartner(String recipient) {
    return recipients.stream().anyMatch(one -> one.code().equals(recipient))
        && offers.stream().noneMatch(one -> one.needed() && one.recipient().equals(recipient));
  }

  /** The name of a purpose; its code where the notice has it no more. */
  public String purpose(String code, Locale locale) {
    return name(purposes, code, locale);
  }

  /** The name of a recipient; its code where the notice has it no more. */
  public String recipient(String code, Locale locale) {
    return name(recipients, code, locale);
  }

  private static String name(List<Named> names, String code, Locale locale) {
    return names.stream()
        .filter(one -> one.code().equals(code))
        .map(one -> one.in(locale))
        .findFirst()
        .orElse(code);
  }

  private static final class Kind implements SettingKind<ConsentNotice> {

    @Override
    public String name() {
      return "consent-notice";
    }

    @Override
    public Form form() {
      return Form.of(
          Field.longText("text", 4000),
          Field.longText("textEn", 4000),
          Field.integer("validDays", "days", 1, MOST_DAYS),
          Field.integer("longestDays", "days", 1, MOST_DAYS),
          named("purposes"),
          named("recipients"),
          Field.list(
              "offers",
              1,
              200,
              Field.code("purpose"),
              Field.code("recipient"),
              Field.choices("data", categories(), 1),
              Field.bool("needed")));
    }

    private static Field named(String name) {
      return Field.list(
              name, 1, 40, Field.code("code"), Field.text("name", 80), Field.text("nameEn", 120))
          .keyedBy("code");
    }

    private static List<String> categories() {
      return List.of(DataCategory.values()).stream().map(Enum::name).toList();
    }

    @Override
    public ConsentNotice read(JsonNode body) {
      List<Offer> offers = new ArrayList<>();
      for (JsonNode offer : body.get("offers")) {
        Set<DataCategory> data = new HashSet<>();
        offer.get("data").forEach(one -> data.add(DataCategory.valueOf(one.asString())));
        offers.add(
            new Offer(
                offer.get("purpose").asString(),
                offer.get("recipient").asString(),
                data,
                offer.get("needed").asBoolean()));
      }
      return new ConsentNotice(
          new Named("text", body.get("text").asString(), body.get("textEn").asString()),
          body.get("validDays").asInt(),
          body.get("longestDays").asInt(),
          names(body.get("purposes")),
          names(body.get("recipients")),
          offers);
    }

    private static List<Named> names(JsonNode list) {
      return list.valueStream()
          .map(
              one ->
                  new Named(
                      one.get("code").asString(),
                      one.get("name").asString(),
                      one.get("nameEn").asString()))
          .toList();
    }

    @Override
    public void check(ConsentNotice value, Faults faults) {
      if (value.validDays() > value.longestDays()) {
        faults.add("/validDays", "consent-days");
      }
      for (int i = 0; i < value.recipients().size(); i++) {
        Named one = value.recipients().get(i);
        if (PoliceWords.isIn(one.code() + '\n' + one.zh() + '\n' + one.en())) {
          faults.add("/recipients/" + i, "consent-police");
        }
      }
      Set<String> seen = new HashSet<>();
      for (int i = 0; i < value.offers().size(); i++) {
        Offer offer = value.offers().get(i);
        String at = "/offers/" + i;
        require(value.purposes(), offer.purpose(), at + "/purpose", faults);
        require(value.recipients(), offer.recipient(), at + "/recipient", faults);
        if (!seen.add(offer.purpose() + '/' + offer.recipient())) {
          faults.add(at, "setting-twice", offer.recipient());
        }
      }
      if (value.offers().stream().noneMatch(Offer::needed)) {
        faults.add("/offers", "consent-needed-offer");
      }
    }

    private static void require(List<Named> known, String code, String at, Faults faults) {
      if (known.stream().noneMatch(one -> one.code().equals(code))) {
        faults.add(at, "unknown-value", code);
      }
    }
  }
}
