package org.linli.dispute.party;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.linli.dispute.matter.Party;

/** One form for what people write in many, so that equal contacts are equal texts. */
public final class ContactForm {

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final Pattern PHONE_AS_WRITTEN = Pattern.compile("[0-9+()\\-./ 转extEXT#*]+");
  private static final int FEWEST_DIGITS = 5;
  private static final int MOST_DIGITS = 15;
  private static final String COUNTRY = "86";
  private static final int DIGITS_WITH_COUNTRY = 12;

  private ContactForm() {}

  /** What a contact is. */
  public enum Kind {
    PHONE,
    EMAIL
  }

  /** A contact in its one form. */
  public record Token(Kind kind, String text) {}

  /** Digits alone, without the code of the country and the zero of long distance. */
  public static Optional<String> phone(String written) {
    String plain = plain(written);
    if (!PHONE_AS_WRITTEN.matcher(plain).matches()) {
      return Optional.empty();
    }
    String digits = plain.replaceAll("[^0-9]", "").replaceFirst("^0+", "");
    if (digits.startsWith(COUNTRY) && digits.length() >= DIGITS_WITH_COUNTRY) {
      digits = digits.substring(COUNTRY.length()).replaceFirst("^0+", "");
    }
    return digits.length() < FEWEST_DIGITS || digits.length() > MOST_DIGITS
        ? Optional.empty()
        : Optional.of(digits);
  }

  /** In small letters. */
  public static Optional<String> email(String written) {
    String plain = plain(written).toLowerCase(Locale.ROOT);
    return EMAIL.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
  }

  /** All contacts in their one form, each once; those that are none are left out. */
  public static Set<Token> tokens(Party.Contact contact) {
    Set<Token> tokens = new LinkedHashSet<>();
    contact
        .phones()
        .forEach(one -> phone(one).ifPresent(text -> tokens.add(new Token(Kind.PHONE, text))));
    contact
        .emails()
        .forEach(one -> email(one).ifPresent(text -> tokens.add(new Token(Kind.EMAIL, text))));
    return tokens;
  }

  /**
   * Lets contacts pass that are some.
   *
   * @throws ProblemException 400 {@code phone-form}, {@code email-form}; names the place, never the
   *     contact
   */
  public static void requireValid(Party.About about) {
    List<Violation> faults = new ArrayList<>();
    faults("contact", about.contact(), faults);
    faults("representativeContact", about.representativeContact(), faults);
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
  }

  private static void faults(String field, Party.Contact contact, List<Violation> faults) {
    for (int i = 0; i < contact.phones().size(); i++) {
      if (phone(contact.phones().get(i)).isEmpty()) {
        faults.add(Violation.ofField(field + ".phones[" + i + "]", "phone-form"));
      }
    }
    for (int i = 0; i < contact.emails().size(); i++) {
      if (email(contact.emails().get(i)).isEmpty()) {
        faults.add(Violation.ofField(field + ".emails[" + i + "]", "email-form"));
      }
    }
  }

  /** Full-width letters and digits are the same as the narrow ones (NFKC). */
  private static String plain(String written) {
    return Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
  }
}
