package org.linli.portal.client;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** What the generated clients of other services call with: the caller's token and language. */
public final class CallerClients {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(10);

  private CallerClients() {}

  /** A client that calls as whoever is signed in in the call being answered. */
  public static RestClient create() {
    HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
    requests.setReadTimeout(READ_TIMEOUT);
    return RestClient.builder()
        .requestFactory(requests)
        .requestInterceptor(new CallerRelay())
        .build();
  }
}
