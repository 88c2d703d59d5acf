package org.linli.portal.report.client;

import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.portal.report.FigureSource.SectionSilent;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** One question of another service. */
@FunctionalInterface
interface Asking<T> {

  @Nullable T ask();

  /**
   * The answer.
   *
   * @throws SectionSilent where there is none, or a refusal
   * @throws ProblemException 400 where the filters are not known there
   */
  static <T> T of(Asking<T> question) throws SectionSilent {
    try {
      T answer = question.ask();
      if (answer == null) {
        throw new SectionSilent(new IllegalStateException("an empty answer"));
      }
      return answer;
    } catch (HttpClientErrorException.BadRequest e) {
      // All else in the question is ours.
      throw ProblemException.badField("categories", "report-filter");
    } catch (RestClientException e) {
      throw new SectionSilent(e, e instanceof ResourceAccessException);
    }
  }

  /** Whether the service said that there is no such thing. */
  static boolean isMissing(SectionSilent silent) {
    return silent.getCause() instanceof RestClientResponseException answer
        && answer.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND);
  }
}
