package org.linli.patrol.incident.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.patrol.incident.Incident;
import org.linli.patrol.incident.Peers;
import org.linli.patrol.team.Capacity;
import org.locationtech.jts.geom.Point;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files with the caller's own token, so that the other service's own rules decide whether they may.
 * The key of the call comes from the incident's id: sent twice it is one report, one hazard.
 */
final class HttpPeers implements Peers {

  private static final Logger log = LoggerFactory.getLogger(HttpPeers.class);
  private static final JsonMapper JSON = new JsonMapper();
  private static final String PROBLEM = "urn:linli:problem:";

  private final RestClient disputes;
  private final RestClient places;
  private final FabricHolder fabric;
  private final CallerToken token;

  /** The bearer token of the request being answered, as its header. */
  @FunctionalInterface
  interface CallerToken {
    String header();
  }

  HttpPeers(RestClient disputes, RestClient places, FabricHolder fabric, CallerToken token) {
    this.disputes = disputes;
    this.places = places;
    this.fabric = fabric;
    this.token = token;
  }

  @Override
  public Answer file(Incident incident, Incident.Content content, Filing filing) {
    try {
      return switch (filing.kind()) {
        case REPORT -> {
          JsonNode filed =
              post(disputes, "/api/dispute/reports", incident, report(incident, content, filing));
          JsonNode report = filed.path("report");
          yield new Answer.Taken(
              new Incident.Became(
                  UUID.fromString(report.path("id").asString()),
                  text(report, "ticket"),
                  id(report, "disputeId")));
        }
        case HAZARD -> {
          JsonNode filed =
              post(places, "/api/place/hazards", incident, hazard(incident, content, filing));
          JsonNode hazard = filed.path("hazard");
          yield new Answer.Taken(
              new Incident.Became(
                  UUID.fromString(hazard.path("id").asString()), text(hazard, "number"), null));
        }
      };
    } catch (RestClientResponseException e) {
      return declined(e.getStatusCode(), e.getResponseBodyAsString());
    } catch (RestClientException | JacksonException | IllegalArgumentException e) {
      log.warn("an incident was not taken: {}", e.getClass().getSimpleName());
      return new Answer.Declined(new Incident.Waiting(Incident.Waiting.Reason.NO_ANSWER, null));
    }
  }

  private JsonNode post(
      RestClient service, String path, Incident incident, Map<String, Object> body) {
    String answer =
        service
            .post()
            .uri(path)
            .header(HttpHeaders.AUTHORIZATION, token.header())
            .header("Idempotency-Key", "patrol-incident-" + incident.id())
            .contentType(MediaType.APPLICATION_JSON)
            .body(JSON.writeValueAsString(body))
            .retrieve()
            .body(String.class);
    return JSON.readTree(answer == null ? "" : answer);
  }

  private static Map<String, Object> report(
      Incident incident, Incident.Content content, Filing filing) {
    Map<String, Object> body = new LinkedHashMap<>();
    Capacity capacity = incident.noted().capacity();
    // Always that of the noter, whoever forwards: then the number of the source makes it one.
    body.put(
        "channel",
        capacity == Capacity.POLICE || capacity == Capacity.AUXILIARY ? "POLICE" : "GRID_WORKER");
    body.put("category", filing.category());
    body.put("words", content.words());
    body.put("occurredAt", incident.noted().noticedAt().toString());
    body.put("receivedAt", incident.noted().noticedAt().toString());
    body.put("sourceRef", "patrol-" + incident.id());
    body.put("reporterKind", "STAFF");
    Incident.Position position = content.position();
    if (position == null) {
      body.put("gridCode", incident.place().grid());
    } else {
      body.put("position", List.of(position.lon(), position.lat()));
    }
    return body;
  }

  private Map<String, Object> hazard(Incident incident, Incident.Content content, Filing filing) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("kind", filing.category());
    body.put("words", content.words());
    body.put("facts", List.of());
    body.put("source", "PATROL");
    Incident.Position position = content.position();
    if (position == null) {
      position = middle(incident.place().grid());
    }
    body.put("position", Map.of("lon", position.lon(), "lat", position.lat()));
    String measures = filing.measures();
    if (measures != null) {
      body.put("immediateMeasures", measures);
    }
    return body;
  }

  /** The middle of a grid stands for the place where only the grid is known. */
  private Incident.Position middle(String grid) {
    Fabric now = fabric.current();
    OptionalInt ordinal = now.findGrid(grid);
    if (ordinal.isEmpty()) {
      throw new IllegalArgumentException("the grid is not there any more");
    }
    Point middle = now.grids().get(ordinal.getAsInt()).boundary().getInteriorPoint();
    return new Incident.Position(middle.getX(), middle.getY());
  }

  private static Answer declined(HttpStatusCode status, String body) {
    Incident.Waiting.Reason reason =
        switch (status.value()) {
          // Outside the caller's area it is 404: there they may not file either.
          case 401, 403, 404 -> Incident.Waiting.Reason.NOT_ALLOWED;
          default ->
              status.is4xxClientError()
                  ? Incident.Waiting.Reason.REFUSED
                  : Incident.Waiting.Reason.NO_ANSWER;
        };
    return new Answer.Declined(new Incident.Waiting(reason, code(body)));
  }

  /** The stable names in a problem: what was wrong, and with which fields. */
  private static @Nullable String code(String body) {
    try {
      JsonNode problem = JSON.readTree(body);
      String type = problem.path("type").asString("");
      if (!type.startsWith(PROBLEM)) {
        return null;
      }
      StringBuilder code = new StringBuilder(type.substring(PROBLEM.length()));
      for (JsonNode fault : problem.path("violations")) {
        code.append(' ').append(fault.path("field").asString(""));
        code.append(':').append(fault.path("code").asString(""));
      }
      return code.length() > 200 ? code.substring(0, 200) : code.toString();
    } catch (JacksonException e) {
      return null;
    }
  }

  private static @Nullable String text(JsonNode node, String name) {
    return node.path(name).isString() ? node.path(name).asString() : null;
  }

  private static @Nullable UUID id(JsonNode node, String name) {
    String text = text(node, name);
    return text == null ? null : UUID.fromString(text);
  }
}
