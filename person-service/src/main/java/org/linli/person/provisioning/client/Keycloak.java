package org.linli.person.provisioning.client;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.person.provisioning.IdentityProvider.Refused;
import org.linli.person.provisioning.IdentityProvider.Unreachable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriBuilder;
import tools.jackson.databind.JsonNode;

/**
 * Calls of the Admin API of the realm, with the token of the client {@code linli-person}. What is
 * not there is an empty answer; whatever else is not a success is one of the two exceptions.
 */
final class Keycloak {

  private static final String CLIENT = "linli-person";
  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration READ = Duration.ofSeconds(5);

  /** A token is not used up to its last second. */
  private static final Duration SPARE = Duration.ofSeconds(20);

  private final RestClient http;
  private final String secret;
  private final Clock clock;
  private volatile @Nullable Token token;

  private record Token(String value, Instant until) {}

  /** An answer; the body is null where it has none. */
  record Answer(int status, @Nullable JsonNode body, @Nullable String location) {}

  Keycloak(String url, String secret, Clock clock) {
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build());
    requests.setReadTimeout(READ);
    this.http = RestClient.builder().baseUrl(url).requestFactory(requests).build();
    this.secret = secret;
    this.clock = clock;
  }

  /** Empty for 404. */
  Optional<JsonNode> get(Function<UriBuilder, UriBuilder> address, Object... values) {
    return call(HttpMethod.GET, address, null, values).map(Answer::body);
  }

  /** Empty for 404 and 409, where it cannot be because of what is there. */
  Optional<Answer> post(Function<UriBuilder, UriBuilder> address, Object body, Object... values) {
    return call(HttpMethod.POST, address, body, values);
  }

  Optional<Answer> put(
      Function<UriBuilder, UriBuilder> address, @Nullable Object body, Object... values) {
    return call(HttpMethod.PUT, address, body, values);
  }

  Optional<Answer> delete(Function<UriBuilder, UriBuilder> address, Object... values) {
    return call(HttpMethod.DELETE, address, null, values);
  }

  private Optional<Answer> call(
      HttpMethod method,
      Function<UriBuilder, UriBuilder> address,
      @Nullable Object body,
      Object... values) {
    Optional<Answer> answer = once(method, address, body, values);
    if (answer.isPresent() && answer.get().status() == 401) {
      // The key of the realm was changed, or Keycloak began anew: a fresh token may do.
      token = null;
      answer = once(method, address, body, values);
    }
    answer.ifPresent(one -> requireSuccess(method, one));
    return answer;
  }

  private Optional<Answer> once(
      HttpMethod method,
      Function<UriBuilder, UriBuilder> address,
      @Nullable Object body,
      Object... values) {
    String bearer = bearer();
    return sent(
        () -> {
          RestClient.RequestBodySpec request =
              http.method(method)
                  .uri(builder -> address.apply(builder.path("/admin/realms/linli")).build(values))
                  .header("Authorization", "Bearer " + bearer);
          if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
          }
          return answered(request);
        });
  }

  private static Optional<Answer> answered(RestClient.RequestHeadersSpec<?> request) {
    Answer answer =
        request.exchange(
            (asked, response) -> {
              HttpStatusCode status = response.getStatusCode();
              JsonNode json =
                  status.is2xxSuccessful() && response.getHeaders().getContentType() != null
                      ? response.bodyTo(JsonNode.class)
                      : null;
              return new Answer(status.value(), json, response.getHeaders().getFirst("Location"));
            });
    return answer == null || answer.status() == 404 || answer.status() == 409
        ? Optional.empty()
        : Optional.of(answer);
  }

  private static void requireSuccess(HttpMethod method, Answer answer) {
    int status = answer.status();
    if (status >= 500 || status == 429 || status == 401) {
      throw new Unreachable(method + " answered " + status, null);
    }
    if (status < 200 || status >= 300) {
      throw new Refused(method + " answered " + status);
    }
  }

  private String bearer() {
    Token current = token;
    if (current != null && clock.instant().isBefore(current.until())) {
      return current.value();
    }
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("grant_type", "client_credentials");
    form.add("client_id", CLIENT);
    form.add("client_secret", secret);
    Answer answer =
        sent(() ->
                answered(
                    http.post()
                        .uri("/realms/linli/protocol/openid-connect/token")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(form)))
            .orElseThrow(() -> new Unreachable("there is no realm", null));
    requireSuccess(HttpMethod.POST, answer);
    JsonNode body = answer.body();
    if (body == null) {
      throw new Unreachable("no token", null);
    }
    Token fresh =
        new Token(
            body.path("access_token").asString(),
            clock.instant().plusSeconds(body.path("expires_in").asInt(60)).minus(SPARE));
    token = fresh;
    return fresh.value();
  }

  private static <T> T sent(Supplier<T> call) {
    try {
      return call.get();
    } catch (ResourceAccessException e) {
      throw new Unreachable("no connection", e);
    } catch (RestClientException e) {
      throw new Unreachable("no answer that can be read", e);
    }
  }
}
