package org.linli.commons.problem;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Holds every text that a contract gives a length to the rules of {@link Required}, so that no
 * field can be forgotten: what must not be empty must show something, and nothing may be hidden in
 * it. Lengths are counted in characters as people and the database count them. Found by Hibernate
 * Validator as a service; for strings it goes before the one for all character sequences.
 *
 * <p>The message is the code of a {@link Violation}; {@link ProblemHandler} finds its words.
 */
public final class TextValidator implements ConstraintValidator<Size, String> {

  private int least;
  private int most = Integer.MAX_VALUE;

  @Override
  public void initialize(Size size) {
    least = size.min();
    most = size.max();
  }

  @Override
  public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
    String fault = text == null ? null : fault(text);
    if (fault == null) {
      return true;
    }
    context.disableDefaultConstraintViolation();
    context.buildConstraintViolationWithTemplate(fault).addConstraintViolation();
    return false;
  }

  private @Nullable String fault(String text) {
    if (least > 0 && Required.isBlank(text)) {
      return "required";
    }
    if (Required.hidesSigns(text)) {
      return "hidden-signs";
    }
    int length = text.codePointCount(0, text.length());
    if (length >= least && length <= most) {
      return null;
    }
    if (most == Integer.MAX_VALUE) {
      return "text-too-short";
    }
    return least <= 1 ? "text-too-long" : "text-length";
  }
}
