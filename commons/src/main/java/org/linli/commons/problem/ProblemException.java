package org.linli.commons.problem;

import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * A call that cannot be answered as asked. {@code code} is stable and becomes the type {@code
 * urn:linli:problem:<code>}; its texts are the messages {@code problem.<code>} and, where there is
 * one, {@code problem.<code>.detail}.
 */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String code;
  private final transient List<Object> arguments;
  private final transient List<Violation> violations;

  public ProblemException(
      HttpStatus status, String code, List<Object> arguments, List<Violation> violations) {
    super(code, null, false, false);
    this.status = status;
    this.code = code;
    this.arguments = List.copyOf(arguments);
    this.violations = List.copyOf(violations);
  }

  /** Not there, or not in the caller's jurisdiction: the two must look the same. */
  public static ProblemException notFound() {
    return of(HttpStatus.NOT_FOUND, "not-found");
  }

  public static ProblemException forbidden() {
    return of(HttpStatus.FORBIDDEN, "forbidden");
  }

  /** Not allowed, for a reason that has a text of its own. */
  public static ProblemException forbidden(String code, Object... arguments) {
    return new ProblemException(HttpStatus.FORBIDDEN, code, List.of(arguments), List.of());
  }

  /** The caller must say which version they saw: {@code If-Match} is missing. */
  public static ProblemException versionRequired() {
    return of(HttpStatus.PRECONDITION_REQUIRED, "version-required");
  }

  /** Somebody changed it since the caller saw it. */
  public static ProblemException versionOutdated() {
    return of(HttpStatus.PRECONDITION_FAILED, "version-outdated");
  }

  public static ProblemException unauthorized() {
    return of(HttpStatus.UNAUTHORIZED, "unauthorized");
  }

  /** Not known by what was brought, for a reason that has a text of its own. */
  public static ProblemException unauthorized(String code) {
    return of(HttpStatus.UNAUTHORIZED, code);
  }

  /** All faults of a request at once. */
  public static ProblemException badRequest(List<Violation> violations) {
    return new ProblemException(HttpStatus.BAD_REQUEST, "invalid", List.of(), violations);
  }

  /** One faulty field or parameter. */
  public static ProblemException badField(String field, String code, Object... arguments) {
    return badRequest(List.of(Violation.ofField(field, code, arguments)));
  }

  public static ProblemException conflict(String code, Object... arguments) {
    return new ProblemException(HttpStatus.CONFLICT, code, List.of(arguments), List.of());
  }

  /** In conflict with what is there, for all these reasons at once. */
  public static ProblemException conflictBecause(String code, List<Violation> reasons) {
    return new ProblemException(HttpStatus.CONFLICT, code, List.of(), reasons);
  }

  /** It was there, and has ended for good. */
  public static ProblemException gone(String code) {
    return of(HttpStatus.GONE, code);
  }

  /** Too often; the text says when again. */
  public static ProblemException tooManyRequests(String code, Object... arguments) {
    return new ProblemException(HttpStatus.TOO_MANY_REQUESTS, code, List.of(arguments), List.of());
  }

  /** Something this service needs is not there yet or not now. */
  public static ProblemException unavailable(String code, Object... arguments) {
    return new ProblemException(
        HttpStatus.SERVICE_UNAVAILABLE, code, List.of(arguments), List.of());
  }

  private static ProblemException of(HttpStatus status, String code) {
    return new ProblemException(status, code, List.of(), List.of());
  }

  public HttpStatus status() {
    return status;
  }

  public String code() {
    return code;
  }

  public List<Object> arguments() {
    return arguments;
  }

  public List<Violation> violations() {
    return violations;
  }
}
