package org.linli.commons.upload;

import java.util.List;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.springframework.http.HttpStatus;

/** The ways in which a file is refused; all name the field {@code file}. */
final class Refused {

  static final String FIELD = "file";

  private Refused() {}

  /** 400 with one violation. */
  static ProblemException because(String code, Object... arguments) {
    return ProblemException.badField(FIELD, code, arguments);
  }

  /** 413. */
  static ProblemException tooLong(int maxBytes) {
    return new ProblemException(
        HttpStatus.CONTENT_TOO_LARGE,
        "too-large",
        List.of(),
        List.of(Violation.ofField(FIELD, "file-too-long", maxBytes >> 20)));
  }
}
