package org.linli.grid.revision.client;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
   * @param version of the boundaries that they counted by; null from one that does not say, which
   *     is taken at its word
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
  public Answer ask(
      long version, Collection<String> changed, List<Proposed> grids, Collection<String> bare) {
    Proposal proposal = new Proposal(changed, grids.stream().map(HttpRelocations::grid).toList());
    List<Move> moves = new ArrayList<>();
    List<Kept> kept = new ArrayList<>();
    Set<Stranded> stranded = new LinkedHashSet<>();
    List<String> unanswered = new ArrayList<>();
    for (String name : services.keySet()) {
      try {
        Told told = tell(name, version, proposal);
        Set<Stranded> left = new LinkedHashSet<>(told.stranded());
        if (!bare.isEmpty()) {
          // With nothing proposed in their place, those are told that have records at all.
          left.addAll(tell(name, version, new Proposal(bare, List.of())).stranded());
        }
        moves.addAll(told.moves());
        kept.addAll(told.kept());
        stranded.addAll(left);
      } catch (RuntimeException e) {
        // Also where no token is to be had: whatever kept it from answering.
        log.warn("{}-service does not say what would move: {}", name, e.toString());
        unanswered.add(name);
      }
    }
    return new Answer(
        List.copyOf(moves), List.copyOf(kept), List.copyOf(stranded), List.copyOf(unanswered));
  }

  /** A whole answer. */
  private record Told(List<Move> moves, List<Kept> kept, List<Stranded> stranded) {}

  private Told tell(String name, long version, Proposal proposal) {
    Outcome outcome =
        Objects.requireNonNull(services.get(name))
            .post()
            .uri("/api/" + name + "/relocation/preview")
            .contentType(MediaType.APPLICATION_JSON)
            .body(proposal)
            .retrieve()
            .body(Outcome.class);
    List<Move> moves = outcome == null ? null : outcome.moves();
    List<Kept> kept = outcome == null ? null : outcome.kept();
    List<Stranded> stranded = outcome == null ? null : outcome.stranded();
    if (outcome == null || moves == null || kept == null || stranded == null) {
      throw new RestClientException("an empty answer");
    }
    if (outcome.version() != null && outcome.version() < version) {
      throw new RestClientException(
          "it counts by version " + outcome.version() + " and not yet by " + version);
    }
    return new Told(moves, kept, stranded);
  }

  private static ProposedGrid grid(Proposed grid) {
    byte[] boundary = new WKBWriter().write(grid.boundary());
    return new ProposedGrid(grid.code(), grid.path(), Base64.getEncoder().encodeToString(boundary));
  }
}
