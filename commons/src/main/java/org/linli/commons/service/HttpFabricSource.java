package org.linli.commons.service;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricDocument;
import org.linli.commons.fabric.FabricSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;

/** Asks the publisher with the version at hand; 304 says that it is the newest. */
final class HttpFabricSource implements FabricSource {

  private final RestClient publisher;
  private volatile @Nullable Fabric newest;

  HttpFabricSource(RestClient publisher) {
    this.publisher = publisher;
  }

  @Override
  public Optional<Fabric> fetchNewer(long knownVersion) {
    Fabric newer =
        publisher
            .get()
            .uri("/api/grid/fabric")
            .header("If-None-Match", "\"" + knownVersion + "\"")
            .exchange((request, answer) -> read(answer));
    if (newer != null) {
      newest = newer;
    }
    return Optional.ofNullable(newer);
  }

  private @Nullable Fabric read(ConvertibleClientHttpResponse answer) throws IOException {
    if (answer.getStatusCode().isSameCodeAs(HttpStatus.NOT_MODIFIED)) {
      return null;
    }
    if (!answer.getStatusCode().is2xxSuccessful()) {
      throw answer.createException();
    }
    return FabricDocument.read(answer.getBody(), newest);
  }
}
