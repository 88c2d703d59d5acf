package org.linli.portal.hotspot.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * The dispute-service refused what the caller asked. Its problem names the parameters by the names
 * they have here too, and is in the caller's language, so it is the best answer.
 */
final class RelayedRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient HttpStatusCode status;
  private final transient byte[] problem;

  RelayedRefusal(HttpStatusCode status, byte[] problem) {
    super("the dispute-service answered " + status, null, false, false);
    this.status = status;
    this.problem = problem;
  }

  ResponseEntity<byte[]> answer() {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(problem);
  }
}
