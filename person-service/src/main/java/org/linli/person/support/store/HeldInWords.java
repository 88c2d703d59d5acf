package org.linli.person.support.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.linli.commons.settings.Settings;
import org.linli.person.consent.Choice;
import org.linli.person.consent.Consent;
import org.linli.person.consent.ConsentNotice;
import org.linli.person.rights.Held;
import org.linli.person.support.CaseTexts.Ref;
import org.linli.person.support.CaseTexts.Said;
import org.linli.person.support.SupportCase;
import org.linli.person.support.SupportKinds;
import org.linli.person.support.WorkStore;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is held in a case, each thing under a name of its own, for the resident to read. */
final class HeldInWords {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String OF_PARTNER_CONSENT = Ref.CONSENT + "partner-";
  private static final String OF_VISITS = "visit-";

  /** Texts that Linli put together itself; all others are what somebody wrote, and stay so. */
  private static final List<String> PUT_TOGETHER =
      List.of(Ref.PLAN, Ref.CONSENT, Ref.BASIS, OF_VISITS);

  /** Texts by how their names begin; the others have names of their own. */
  private static final List<String> FAMILIES =
      List.of(
          OF_PARTNER_CONSENT,
          Ref.ADDED,
          Ref.PLAN,
          Ref.CONSENT,
          Ref.AID,
          Ref.BASIS,
          Ref.TICKET,
          Ref.TOLD,
          "task-",
          OF_VISITS,
          "link-person-",
          "link-ask-",
          "reply-");

  /** What opens the door of a partner is not the resident's to have. */
  private static final String OF_PARTNERS = "link-number-";

  private final MessageSource messages;
  private final Settings settings;
  private final ZoneId zone;
  private final Locale locale = LocaleContextHolder.getLocale();

  HeldInWords(MessageSource messages, Settings settings, ZoneId zone) {
    this.messages = messages;
    this.settings = settings;
    this.zone = zone;
  }

  Held kinds(SupportCase one) {
    SupportKinds kinds = settings.current(SupportKinds.KIND);
    String names =
        String.join(
            text("held.comma"),
            one.asked().kinds().stream().map(kind -> kinds.name(kind, locale)).toList());
    return new Held("support_case.kinds", names, one.asked().at());
  }

  /** The consent in force or the last there was: to whom, for what, until when. */
  List<Held> consent(Consent consent) {
    ConsentNotice notice = settings.current(ConsentNotice.KIND);
    List<Held> all = new ArrayList<>();
    for (Choice choice : consent.choices()) {
      String words =
          text(
              "held.choice",
              notice.recipient(choice.recipient(), locale),
              notice.purpose(choice.purpose(), locale));
      all.add(new Held("support_choice.recipient", words, consent.term().given()));
    }
    all.add(Held.of("support_consent.expires_at", day(consent.term().expires())));
    Instant withdrawn = consent.term().withdrawn();
    if (withdrawn != null) {
      all.add(Held.of("support_consent.withdrawn_at", day(withdrawn)));
    }
    return all;
  }

  /** Texts of a table, each with its label. */
  List<Held> texts(String column, Map<String, Said> byRef) {
    List<Held> all = new ArrayList<>();
    byRef.forEach(
        (ref, said) -> {
          String words = isPutTogether(ref) ? words(said.text()) : said.text();
          if (!ref.startsWith(OF_PARTNERS) && !words.isBlank()) {
            all.add(new Held(column, words, said.at()).called(label(ref)));
          }
        });
    return all;
  }

  /** Days that were agreed on. */
  List<Held> appointments(WorkStore.Work work) {
    return work.appointments().stream()
        .map(
            one ->
                new Held("support_text.content_sealed", text("held.how." + one.how()), one.at())
                    .called(text("held.appointment")))
        .toList();
  }

  private static boolean isPutTogether(String ref) {
    return !ref.startsWith(OF_PARTNER_CONSENT) && PUT_TOGETHER.stream().anyMatch(ref::startsWith);
  }

  private String label(String ref) {
    String family = FAMILIES.stream().filter(ref::startsWith).findFirst().orElse(ref);
    return text("held.support." + family.replaceAll("-$", ""));
  }

  /** Lists and objects as lines, values only. */
  private String words(String text) {
    JsonNode node = JSON.readTree(text);
    if (node.has("zh") && node.has("en")) {
      return node.path("until").asString("")
          + ' '
          + node.path(locale.getLanguage().equals("en") ? "en" : "zh").asString("");
    }
    return String.join(
        "\n",
        node.valueStream()
            .filter(value -> !value.isNull())
            .map(value -> value.asString(""))
            .filter(value -> !value.isBlank())
            .toList());
  }

  private String day(Instant instant) {
    return LocalDate.ofInstant(instant, zone).toString();
  }

  private String text(String key, Object... arguments) {
    return Objects.requireNonNull(messages.getMessage(key, arguments, key, locale));
  }
}
