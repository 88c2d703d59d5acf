package org.linli.commons.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.commons.sealing.KeyDestroyed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Turns every exception that leaves a controller into problem details, and nothing else into
 * anything.
 */
@RestControllerAdvice
public final class ProblemHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

  private final Problems problems;

  public ProblemHandler(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  ResponseEntity<Problem> problem(ProblemException e, Locale locale) {
    return answer(e, locale);
  }

  /** What is asked for was erased when its time was over. */
  @ExceptionHandler
  ResponseEntity<Problem> erased(KeyDestroyed e, Locale locale) {
    return answer(new ProblemException(HttpStatus.GONE, "erased", List.of(), List.of()), locale);
  }

  @ExceptionHandler
  ResponseEntity<Problem> invalidBody(MethodArgumentNotValidException e, Locale locale) {
    List<Violation> violations = new ArrayList<>();
    for (FieldError error : e.getBindingResult().getFieldErrors()) {
      violations.add(constraint(error.getField(), error, error.unwrap(ConstraintViolation.class)));
    }
    return answer(ProblemException.badRequest(violations), locale);
  }

  @ExceptionHandler
  ResponseEntity<Problem> invalidParameters(HandlerMethodValidationException e, Locale locale) {
    List<Violation> violations = new ArrayList<>();
    for (ParameterValidationResult result : e.getParameterValidationResults()) {
      String name = ParameterNames.of(result.getMethodParameter());
      for (MessageSourceResolvable error : result.getResolvableErrors()) {
        String field = error instanceof FieldError f ? f.getField() : name;
        violations.add(constraint(field, error, result.unwrap(error, ConstraintViolation.class)));
      }
    }
    return answer(ProblemException.badRequest(violations), locale);
  }

  @ExceptionHandler
  ResponseEntity<Problem> invalidValues(ConstraintViolationException e, Locale locale) {
    List<Violation> violations =
        e.getConstraintViolations().stream()
            .map(v -> constraint(ParameterNames.of(v), String.valueOf(v.getMessage()), v))
            .toList();
    return answer(ProblemException.badRequest(violations), locale);
  }

  @ExceptionHandler
  ResponseEntity<Problem> wrongType(TypeMismatchException e, Locale locale) {
    String name =
        e instanceof MethodArgumentTypeMismatchException m ? m.getName() : e.getPropertyName();
    return answer(ProblemException.badField(String.valueOf(name), "wrong-type"), locale);
  }

  @ExceptionHandler
  ResponseEntity<Problem> missing(MissingServletRequestParameterException e, Locale locale) {
    return answer(ProblemException.badField(e.getParameterName(), "required"), locale);
  }

  @ExceptionHandler
  ResponseEntity<Problem> missing(MissingServletRequestPartException e, Locale locale) {
    return answer(ProblemException.badField(e.getRequestPartName(), "required"), locale);
  }

  @ExceptionHandler
  ResponseEntity<Problem> unreadable(HttpMessageNotReadableException e, Locale locale) {
    Violation violation = Violation.ofField("body", "unreadable");
    if (e.getCause() instanceof DatabindException d && !d.getPath().isEmpty()) {
      boolean unknown = d instanceof UnrecognizedPropertyException;
      violation = Violation.ofField(path(d.getPath()), unknown ? "unknown-field" : "wrong-value");
    }
    return answer(ProblemException.badRequest(List.of(violation)), locale);
  }

  @ExceptionHandler
  ResponseEntity<Problem> unreadableParts(MultipartException e, Locale locale) {
    return answer(ProblemException.badField("body", "unreadable"), locale);
  }

  @ExceptionHandler
  ResponseEntity<Problem> tooLarge(MaxUploadSizeExceededException e, Locale locale) {
    return answer(
        new ProblemException(HttpStatus.CONTENT_TOO_LARGE, "too-large", List.of(), List.of()),
        locale);
  }

  @ExceptionHandler
  ResponseEntity<Problem> other(Exception e, Locale locale) {
    if (e instanceof ErrorResponse known) {
      HttpStatusCode status = known.getStatusCode();
      HttpStatus named = HttpStatus.resolve(status.value());
      if (named != null && !named.is5xxServerError()) {
        return answer(new ProblemException(named, code(named), List.of(), List.of()), locale);
      }
    }
    log.error("a call failed", e);
    return answer(
        new ProblemException(HttpStatus.INTERNAL_SERVER_ERROR, "internal", List.of(), List.of()),
        locale);
  }

  private ResponseEntity<Problem> answer(ProblemException e, Locale locale) {
    return ResponseEntity.status(e.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(problems.of(e, locale));
  }

  /** A pattern means nothing to who types; the form's own words say what is wanted. */
  private static Violation constraint(
      String field, MessageSourceResolvable error, ConstraintViolation<?> violation) {
    String[] named = error.getCodes();
    List<String> codes = named == null ? List.of() : List.of(named);
    if (codes.contains("NotNull")) {
      return Violation.ofField(field, "required");
    }
    if (codes.contains("Pattern")) {
      return Violation.ofField(field, "pattern");
    }
    return constraint(field, String.valueOf(error.getDefaultMessage()), violation);
  }

  /** The words of a list's length speak of a number of things, which a text has not. */
  private static Violation constraint(
      String field, String message, ConstraintViolation<?> violation) {
    String code = violation.getMessageTemplate();
    if (code.startsWith("{")) {
      return Violation.ofField(field, "constraint", message);
    }
    Map<String, Object> limits = violation.getConstraintDescriptor().getAttributes();
    return Violation.ofField(
        field, code, limits.getOrDefault("min", 0), limits.getOrDefault("max", 0));
  }

  private static String code(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> "not-found";
      case METHOD_NOT_ALLOWED -> "method-not-allowed";
      case NOT_ACCEPTABLE -> "not-acceptable";
      case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
      default -> "invalid";
    };
  }

  private static String path(List<JacksonException.Reference> references) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference reference : references) {
      @Nullable String name = reference.getPropertyName();
      if (name == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(name);
      }
    }
    return path.toString();
  }
}
