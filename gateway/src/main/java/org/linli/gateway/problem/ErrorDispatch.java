package org.linli.gateway.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Last stop of everything that went wrong elsewhere: no stack trace ever leaves. */
@Controller
class ErrorDispatch implements ErrorController {

  private static final Logger log = LoggerFactory.getLogger(ErrorDispatch.class);

  private final Problems problems;

  ErrorDispatch(Problems problems) {
    this.problems = problems;
  }

  @RequestMapping("${spring.web.error.path:/error}")
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    ProblemKind kind = kindOf(failure, status == null ? 404 : status);
    if (kind == ProblemKind.INTERNAL) {
      log.error("Unexpected failure of {} {}", request.getMethod(), path(request), failure);
    }
    problems.write(request, response, kind);
  }

  private static @Nullable Object path(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
  }

  private static ProblemKind kindOf(@Nullable Throwable failure, int status) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof AuthenticationServiceException) {
        return ProblemKind.LOGIN_UNREACHABLE;
      }
      if (cause instanceof BodyTooLargeException) {
        return ProblemKind.TOO_LARGE;
      }
    }
    return switch (status) {
      case 401 -> ProblemKind.UNAUTHORIZED;
      case 403 -> ProblemKind.FORBIDDEN;
      case 404 -> ProblemKind.NOT_FOUND;
      case 405 -> ProblemKind.METHOD_NOT_ALLOWED;
      case 406 -> ProblemKind.NOT_ACCEPTABLE;
      case 413 -> ProblemKind.TOO_LARGE;
      default -> status < 500 ? ProblemKind.BAD_REQUEST : ProblemKind.INTERNAL;
    };
  }
}
