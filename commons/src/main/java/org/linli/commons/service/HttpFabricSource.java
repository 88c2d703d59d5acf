package org.linli.commons.service;

import java.util.Optional;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricDocument;
import org.linli.commons.fabric.FabricSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

/** Asks the publisher with the version at hand; 304 says that it is the newest. */
final class HttpFabricSource implements FabricSource {

  private final RestClient publisher;

  HttpFabricSource(RestClient publisher) {
    this.publisher = publisher;
  }

  @Override
  public Optional<Fabric> fetchNewer(long knownVersion) {
    ResponseEntity<FabricDocument> answer =
        publisher
            .get()
            .uri("/api/grid/fabric")
            .header("If-None-Match", "\"" + knownVersion + "\"")
            .retrieve()
            .toEntity(FabricDocument.class);
    return Optional.ofNullable(answer.getBody()).map(FabricDocument::toFabric);
  }
}
