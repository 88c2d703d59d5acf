package org.linli.commons.relocation.client;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.commons.relocation.EndedUnit;
import org.linli.commons.relocation.EndedUnits;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The changes as grid-service publishes them. Where it does not answer, the caller asks again. */
final class HttpEndedUnits implements EndedUnits {

  private static final Comparator<Successor> LARGEST_FIRST =
      Comparator.comparingDouble(Successor::share).reversed().thenComparing(Successor::code);

  private final RestClient publisher;

  HttpEndedUnits(RestClient publisher) {
    this.publisher = publisher;
  }

  /** The answer as the contract has it, as far as it is read. */
  record Changes(@Nullable List<Change> changes) {}

  record Change(
      long version,
      String code,
      String change,
      @Nullable String formerPath,
      @Nullable List<Successor> successors) {

    EndedUnit ended() {
      List<Successor> shares = successors == null ? List.of() : successors;
      return new EndedUnit(
          version,
          code,
          formerPath,
          shares.stream().sorted(LARGEST_FIRST).map(Successor::code).toList());
    }
  }

  record Successor(String code, double share) {}

  @Override
  public List<EndedUnit> since(long version) {
    Changes answer =
        publisher
            .get()
            .uri("/api/grid/fabric/changes?since={version}&change=ENDED", version)
            .retrieve()
            .body(Changes.class);
    if (answer == null || answer.changes() == null) {
      throw new RestClientException("changes of the boundaries without changes");
    }
    return answer.changes().stream()
        .filter(change -> change.change().equals("ENDED"))
        .map(Change::ended)
        .toList();
  }
}
