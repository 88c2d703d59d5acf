package org.linli.dispute.matter;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody a matter is between, in this matter and nothing more. */
public record Party(UUID id, About about) {

  public Side side() {
    return about.side();
  }

  public Kind kind() {
    return about.kind();
  }

  public String name() {
    return about.name();
  }

  public @Nullable String representative() {
    return about.representative();
  }

  /** On which side. */
  public enum Side {
    APPLICANT,
    RESPONDENT,
    OTHER
  }

  /** A person or a body. */
  public enum Kind {
    PERSON,
    ORGANISATION
  }

  /**
   * What is written down of a party; there is nothing else.
   *
   * @param contact how they are reached
   * @param language code of a language, or a dialect in their own words
   * @param representative who speaks for them, and how that person is reached
   * @param needs what they need at a meeting, never why
   */
  public record About(
      Side side,
      Kind kind,
      String name,
      Contact contact,
      @Nullable String language,
      @Nullable String representative,
      Contact representativeContact,
      @Nullable String needs) {

    /** No more than a name and who speaks for them. */
    public static About named(Side side, Kind kind, String name, @Nullable String representative) {
      return new About(side, kind, name, Contact.NONE, null, representative, Contact.NONE, null);
    }
  }

  /**
   * How somebody is reached.
   *
   * @param phones as people write them
   */
  public record Contact(List<String> phones, List<String> emails) {

    public static final Contact NONE = new Contact(List.of(), List.of());

    public Contact {
      phones = List.copyOf(phones);
      emails = List.copyOf(emails);
    }

    public boolean isEmpty() {
      return phones.isEmpty() && emails.isEmpty();
    }
  }
}
