package org.linli.patrol.whereabouts.client;

import java.util.List;
import java.util.Optional;
import org.linli.patrol.whereabouts.Need;
import org.linli.patrol.whereabouts.Place;
import org.linli.patrol.whereabouts.PlaceSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Asks place-service with the tag at hand; 304 says that it is still so. */
final class HttpPlaceSource implements PlaceSource {

  private final RestClient places;
  private final JsonMapper json;

  HttpPlaceSource(RestClient places, JsonMapper json) {
    this.places = places;
    // What place-service tells besides is not our business.
    this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  }

  @Override
  public Optional<Told> fetchNewer(Kind kind, String tag) {
    ResponseEntity<String> answer =
        places
            .get()
            .uri(address(kind))
            .header("If-None-Match", tag.isEmpty() ? "\"none\"" : tag)
            .retrieve()
            .toEntity(String.class);
    String body = answer.getBody();
    if (answer.getStatusCode().value() == 304 || body == null) {
      return Optional.empty();
    }
    String newer = answer.getHeaders().getETag();
    return Optional.of(new Told(newer == null ? "" : newer, body));
  }

  @Override
  public List<Place> places(String body) {
    return json.readValue(body, new TypeReference<List<Place>>() {});
  }

  @Override
  public List<Need> needs(String body) {
    return json.readValue(body, new TypeReference<List<Need>>() {});
  }

  private static String address(Kind kind) {
    return switch (kind) {
      case WHEREABOUTS -> "/api/place/whereabouts";
      case NEEDS -> "/api/place/needs";
    };
  }
}
