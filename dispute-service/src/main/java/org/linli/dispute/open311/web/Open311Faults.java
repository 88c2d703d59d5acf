package org.linli.dispute.open311.web;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.commons.problem.Problem;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;

/** What went wrong in a call of GeoReport, in one sentence and a status. */
final class Open311Faults {

  private static final Logger log = LoggerFactory.getLogger(Open311Faults.class);

  private final Problems problems;

  Open311Faults(Problems problems) {
    this.problems = problems;
  }

  HttpStatusCode status(Exception e) {
    return switch (e) {
      case ProblemException problem -> problem.status();
      case ErrorResponse known when !known.getStatusCode().is5xxServerError() ->
          known.getStatusCode();
      case TypeMismatchException wrong -> HttpStatus.BAD_REQUEST;
      case jakarta.validation.ConstraintViolationException wrong -> HttpStatus.BAD_REQUEST;
      default -> {
        log.error("a call of Open311 failed", e);
        yield HttpStatus.INTERNAL_SERVER_ERROR;
      }
    };
  }

  String description(Exception e, Locale locale) {
    return switch (e) {
      case ProblemException problem -> description(problems.of(problem, locale));
      case ErrorResponse known -> String.valueOf(known.getBody().getDetail());
      case TypeMismatchException wrong -> wrong.getPropertyName() + "?";
      case jakarta.validation.ConstraintViolationException wrong ->
          wrong.getConstraintViolations().stream()
              .map(each -> each.getPropertyPath() + " " + each.getMessage())
              .sorted()
              .collect(Collectors.joining("; "));
      default ->
          description(
              problems.of(
                  new ProblemException(
                      HttpStatus.INTERNAL_SERVER_ERROR,
                      "internal",
                      java.util.List.of(),
                      java.util.List.of()),
                  locale));
    };
  }

  private static String description(Problem problem) {
    Stream<String> faults =
        problem.violations() == null
            ? Stream.of()
            : problem.violations().stream().map(fault -> fault.field() + ": " + fault.message());
    return Stream.concat(
            Stream.of(problem.detail() == null ? problem.title() : problem.detail()), faults)
        .collect(Collectors.joining(" "));
  }
}
