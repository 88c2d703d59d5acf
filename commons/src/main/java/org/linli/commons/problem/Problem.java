package org.linli.commons.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Problem details (RFC 9457) as they leave a service.
 *
 * @param type {@code urn:linli:problem:<code>}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type, String title, int status, @Nullable String detail, List<Fault> violations) {

  public Problem {
    violations = List.copyOf(violations);
  }

  /** A {@link Violation} put into words. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Fault(@Nullable Long row, @Nullable String field, String code, String message) {}
}
