package org.linli.grid.revision.client;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.grid.revision.Relocations;
import org.locationtech.jts.io.WKBWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks each service with the services' own account. */
final class HttpRelocations implements Relocations {

  private static final Logger log = LoggerFactory.getLogger(HttpRelocations.class);

  private final SortedMap<String, RestClient> services;

  /** The question as the services' contract has it. */
  record Proposal(Collection<String> changed, List<ProposedGrid> grids) {}

  /** The boundary is WKB in Base64. */
  record ProposedGrid(String code, String path, String boundary) {}

  /**
   * The answer as the services' contract has it.
   *
   * @param version of the boundaries that they counted by
   */
  record Outcome(
      @Nullable Long version,
      @Nullable List<Move> moves,
      @Nullable List<Kept> kept,
      @Nullable List<Stranded> stranded) {}

  /**
   * @param services by name, as it stands in their addresses
   */
  HttpRelocations(Map<String, RestClient> services) {
    this.services = new TreeMap<>(services);
  }

  @Override
  public Answer ask(long version, Collection<String> changed, List<Proposed> grids) {
    WKBWriter writer = new WKBWriter();
    Proposal proposal =
        new Proposal(
            changed,
            grids.stream()
                .map(
                    grid ->
                        new ProposedGrid(
                            grid.code(),
                            grid.path(),
                            Base64.getEncoder().encodeToString(writer.write(grid.boundary()))))
                .toList());
    List<Move> moves = new ArrayList<>();
    List<Kept> kept = new ArrayList<>();
    List<Stranded> stranded = new ArrayList<>();
    List<String> unanswered = new ArrayList<>();
    for (Map.Entry<String, RestClient> service : services.entrySet()) {
      String name = service.getKey();
      try {
        Outcome outcome =
            service
                .getValue()
                .post()
                .uri("/api/" + name + "/relocation/preview")
                .contentType(MediaType.APPLICATION_JSON)
                .body(proposal)
                .retrieve()
                .body(Outcome.class);
        if (outcome == null
            || outcome.moves() == null
            || outcome.kept() == null
            || outcome.stranded() == null) {
          throw new RestClientException("an empty answer");
        }
        if (outcome.version() == null || outcome.version() < version) {
          throw new RestClientException(
              "it counts by version " + outcome.version() + " and not yet by " + version);
        }
        moves.addAll(outcome.moves());
        kept.addAll(outcome.kept());
        stranded.addAll(outcome.stranded());
      } catch (RuntimeException e) {
        // Also where no token is to be had: whatever kept it from answering.
        log.warn("{}-service does not say what would move: {}", name, e.toString());
        unanswered.add(name);
      }
    }
    return new Answer(
        List.copyOf(moves), List.copyOf(kept), List.copyOf(stranded), List.copyOf(unanswered));
  }
}
