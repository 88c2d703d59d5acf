package org.linli.place.premises;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.Required;
import org.linli.commons.problem.Violation;
import org.linli.commons.settings.Settings;

/** What must hold of premises, wherever they are entered. */
public final class PremisesRules {

  private static final Pattern ID_NUMBER =
      Pattern.compile("(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9])");
  private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String ID_CHECKS = "10X98765432";

  private final Settings settings;

  public PremisesRules(Settings settings) {
    this.settings = settings;
  }

  /** What is known of a draft and its shape, and what is wrong with them. */
  public record Checked(Premises.Facts facts, List<Violation> faults) {
    public Checked {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Checks a draft.
   *
   * @param before kind that the premises have already; they may keep one that is no longer given
   */
  public Checked check(NewPremises.Draft draft, ShapeType shape, @Nullable String before) {
    return check(settings.current(PremisesKinds.KIND), draft, shape, before);
  }

  /** As {@link #check}, with kinds that were looked up before. */
  public static Checked check(
      PremisesKinds kinds, NewPremises.Draft draft, ShapeType shape, @Nullable String before) {
    List<Violation> faults = new ArrayList<>();
    Optional<PremisesKinds.Kind> kind =
        kinds.find(draft.kind()).filter(one -> one.active() || one.code().equals(before));
    if (Required.isBlank(draft.name())) {
      faults.add(Violation.ofField("name", "required"));
    }
    if (kind.isEmpty()) {
      faults.add(Violation.ofField("kind", "unknown-value", draft.kind()));
    } else if (!kind.get().shapes().contains(shape)) {
      faults.add(Violation.ofField("shape", "shape-not-of-kind"));
    }
    Premises.Operator operator = draft.business().operator();
    if (operator != null && Required.isBlank(operator.name())) {
      faults.add(Violation.ofField("operator.name", "required"));
    }
    if (operator != null && holdsIdentityNumber(operator.registration())) {
      faults.add(Violation.ofField("operator.registration", "number-of-a-person"));
    }
    Importance importance = draft.importance();
    return new Checked(
        new Premises.Facts(
            draft.name(),
            draft.kind(),
            draft.address(),
            draft.business(),
            importance != null
                ? importance
                : kind.map(PremisesKinds.Kind::importance).orElse(Importance.ORDINARY),
            draft.inspectionDays()),
        faults);
  }

  /** Notes where a contact holds what is not to be kept of anybody. */
  public static void check(Contact contact, String prefix, List<Violation> faults) {
    if (holdsIdentityNumber(contact.name())) {
      faults.add(Violation.ofField(prefix + "name", "identity-number"));
    }
    if (holdsIdentityNumber(contact.phone())) {
      faults.add(Violation.ofField(prefix + "phone", "identity-number"));
    }
  }

  /**
   * Whether the number of a resident's identity card (GB 11643) is in a text, however it is spaced:
   * of one who trades in their own name, somebody may take it for that of the business.
   */
  static boolean holdsIdentityNumber(@Nullable String text) {
    if (text == null) {
      return false;
    }
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\p{Z}\\p{Cf}\\s().-]", "");
    return ID_NUMBER.matcher(plain).results().anyMatch(one -> isIdentityNumber(one.group()));
  }

  private static boolean isIdentityNumber(String number) {
    try {
      LocalDate.of(
          Integer.parseInt(number.substring(6, 10)),
          Integer.parseInt(number.substring(10, 12)),
          Integer.parseInt(number.substring(12, 14)));
    } catch (DateTimeException e) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < ID_WEIGHTS.length; i++) {
      sum += ID_WEIGHTS[i] * (number.charAt(i) - '0');
    }
    return ID_CHECKS.charAt(sum % 11) == Character.toUpperCase(number.charAt(ID_WEIGHTS.length));
  }
}
