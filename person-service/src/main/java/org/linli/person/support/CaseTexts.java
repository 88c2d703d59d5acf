package org.linli.person.support;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sealed texts of a case. Call it inside a transaction. */
public interface CaseTexts {

  /** Seals a text with the key of the case. */
  void write(SupportCase one, String ref, String text, Instant at);

  /** Seals a text with the key of what the law may demand to keep. */
  void keep(SupportCase one, String ref, String text, Instant at);

  /** All texts of the case that the viewer may read. */
  Texts read(SupportCase one);

  /** All that is kept, as far as the viewer may read it. */
  Texts kept(SupportCase one);

  /** Removes kept texts whose name begins so. */
  void dropKept(SupportCase one, String prefix);

  /** Makes the case unreadable for good, and the notes in it. */
  void destroy(SupportCase one, List<String> noteAuthors);

  /** Makes what was kept unreadable for good. */
  void destroyKept(SupportCase one);

  /** A text and when it was written. */
  record Said(Instant at, String text) {}

  /** Texts by their names. */
  record Texts(Map<String, Said> byRef) {

    public @Nullable String get(String ref) {
      Said said = byRef.get(ref);
      return said == null ? null : said.text();
    }

    public Optional<String> find(String ref) {
      return Optional.ofNullable(get(ref));
    }

    /** Those whose name begins so, oldest first. */
    public List<Said> list(String prefix) {
      return byRef.entrySet().stream()
          .filter(one -> one.getKey().startsWith(prefix))
          .map(Map.Entry::getValue)
          .sorted((a, b) -> a.at().compareTo(b.at()))
          .toList();
    }
  }

  /** What texts are called. */
  final class Ref {

    public static final String NAME = "name";
    public static final String CONTACT = "contact";
    public static final String WORDS = "words";
    public static final String CLOSING = "closing";
    public static final String SATISFACTION = "satisfaction";
    public static final String ADDED = "added-";
    public static final String PLAN = "plan-";
    public static final String CONSENT = "consent-";
    public static final String AID = "aid-";
    public static final String BASIS = "basis-";
    public static final String TICKET = "ticket-";
    public static final String TOLD = "told-";

    private Ref() {}

    public static String plan(int version) {
      return PLAN + String.format(java.util.Locale.ROOT, "%09d", version);
    }

    public static String task(UUID id) {
      return "task-" + id;
    }

    public static String visit(UUID id) {
      return "visit-" + id;
    }

    public static String aid(UUID id) {
      return AID + id;
    }

    public static String consent(UUID id) {
      return CONSENT + id;
    }

    public static String person(UUID link) {
      return "link-person-" + link;
    }

    /** Whom something was released to: kept, so that the resident can always see it. */
    public static String told(UUID link) {
      return TOLD + link;
    }

    /** Who said yes to a partner, and how: part of the record of the consent. */
    public static String confirmed(UUID link) {
      return CONSENT + "partner-" + link;
    }

    public static String number(UUID link) {
      return "link-number-" + link;
    }

    public static String ask(UUID link) {
      return "link-ask-" + link;
    }

    public static String answers(UUID link) {
      return "reply-" + link + '-';
    }
  }
}
