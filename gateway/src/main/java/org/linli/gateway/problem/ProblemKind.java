package org.linli.gateway.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Every refusal the gateway itself can give. The name is the stable end of the problem's type. */
public enum ProblemKind {
  BAD_REQUEST(HttpStatus.BAD_REQUEST),
  BODY_INTERRUPTED(HttpStatus.BAD_REQUEST),
  UNAUTHORIZED(HttpStatus.UNAUTHORIZED),
  SESSION_ENDED(HttpStatus.UNAUTHORIZED),
  LOGIN_FAILED(HttpStatus.UNAUTHORIZED),
  FORBIDDEN(HttpStatus.FORBIDDEN),
  CSRF(HttpStatus.FORBIDDEN),
  NOT_FOUND(HttpStatus.NOT_FOUND),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
  TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
  TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
  INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR),
  SERVICE_BROKEN(HttpStatus.BAD_GATEWAY),
  SERVICE_UNREACHABLE(HttpStatus.SERVICE_UNAVAILABLE),
  LOGIN_UNREACHABLE(HttpStatus.SERVICE_UNAVAILABLE),
  SERVICE_SLOW(HttpStatus.GATEWAY_TIMEOUT);

  private final HttpStatus status;

  ProblemKind(HttpStatus status) {
    this.status = status;
  }

  public int status() {
    return status.value();
  }

  /** `too-many-requests` and the like: end of the type and of the message keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String type() {
    return "urn:linli:problem:" + code();
  }
}
