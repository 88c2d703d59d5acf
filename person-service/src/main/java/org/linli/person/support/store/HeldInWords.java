package org.linli.person.support.store;

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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is held in a case, each thing under a name of its own, for the resident to read. */
final class HeldInWords {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Texts by how their names begin; the others have names of their own. */
  private static final List<String> FAMILIES =
      List.of(
          Ref.ADDED,
          Ref.PLAN,
          Ref.CONSENT,
          Ref.AID,
          Ref.BASIS,
          Ref.TICKET,
          Ref.TOLD,
          "task-",
          "visit-",
          "link-person-",
          "link-ask-",
          "reply-");

  /** What opens the door of a partner is not the resident's to have. */
  private static final String OF_PARTNERS = "link-number-";

  private final MessageSource messages;
  private final Settings settings;
  private final Locale locale = LocaleContextHolder.getLocale();

  HeldInWords(MessageSource messages, Settings settings) {
    this.messages = messages;
    this.settings = settings;
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
    all.add(
        Held.of(
            "support_consent.expires_at", consent.term().expires().toString().substring(0, 10)));
    if (consent.term().withdrawn() != null) {
      all.add(
          Held.of(
              "support_consent.withdrawn_at",
              Objects.requireNonNull(consent.term().withdrawn()).toString().substring(0, 10)));
    }
    return all;
  }

  /** Texts of a table, each with its label. */
  List<Held> texts(String column, Map<String, Said> byRef) {
    List<Held> all = new ArrayList<>();
    byRef.forEach(
        (ref, said) -> {
          String words = words(said.text());
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

  private String label(String ref) {
    String family = FAMILIES.stream().filter(ref::startsWith).findFirst().orElse(ref);
    return text("held.support." + family.replaceAll("-$", ""));
  }

  /** Lists and objects as lines, values only; everything else as it is. */
  private String words(String text) {
    if (!text.startsWith("[") && !text.startsWith("{")) {
      return text;
    }
    try {
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
    } catch (JacksonException e) {
      // What a person wrote may well begin with a bracket.
      return text;
    }
  }

  private String text(String key, Object... arguments) {
    return Objects.requireNonNull(messages.getMessage(key, arguments, key, locale));
  }
}
