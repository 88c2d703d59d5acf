package org.linli.gateway.relay;

import java.time.Duration;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.ResponseOutOfOrderStrategy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.linli.gateway.GatewaySettings;
import org.linli.gateway.GatewaySettings.Timeouts;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * The client behind every route. It hands bodies on as they are, both ways: no redirects followed,
 * no cookies kept, nothing unpacked, nothing sent twice. A timeout is one of silence: a long
 * download to a slow phone is not cut while it moves.
 */
@Configuration(proxyBeanMethods = false)
class RelayClient {

  private static final int CONNECTIONS_PER_SERVICE = 200;
  private static final int CONNECTIONS = 600;

  /** Each page that follows something live holds one for as long as it is open. */
  private static final int STREAMS = 4000;

  private static final long LOOK_EVERY_BYTES = 1024L * 1024;

  /** Looks for an answer once a mebibyte: each look waits a millisecond. */
  private static final ResponseOutOfOrderStrategy EARLY_REFUSALS =
      (request, connection, answer, sentBytes, nextBytes) ->
          sentBytes / LOOK_EVERY_BYTES != (sentBytes + nextBytes) / LOOK_EVERY_BYTES
              && connection.isDataAvailable(Timeout.ofMilliseconds(1));

  @Bean
  ProxyExchange relayExchange(GatewaySettings settings, GatewayMvcProperties properties) {
    Timeouts timeouts = settings.timeouts();
    var usual = exchange(client(timeouts.connect(), timeouts.read(), false), properties);
    var imports = exchange(client(timeouts.connect(), timeouts.imports(), false), properties);
    // On connections of their own: two hundred open pages must not keep everybody else waiting.
    var streams = exchange(client(timeouts.connect(), timeouts.read(), true), properties);
    return request ->
        isImport(request)
            ? imports.exchange(request)
            : isStream(request) ? streams.exchange(request) : usual.exchange(request);
  }

  /** Live updates, which services send a sign of life on more often than the read timeout. */
  private static boolean isStream(ProxyExchange.Request request) {
    String path = request.getServerRequest().path();
    return path.startsWith("/api/") && path.endsWith("/live");
  }

  private static boolean isImport(ProxyExchange.Request request) {
    String path = request.getServerRequest().path();
    return path.startsWith("/api/") && path.contains("/imports");
  }

  private static ProxyExchange exchange(HttpClient client, GatewayMvcProperties properties) {
    var factory = new HttpComponentsClientHttpRequestFactory(client);
    var rest = RestClient.builder().requestFactory(factory).build();
    return new RestClientProxyExchange(rest, properties);
  }

  private static HttpClient client(Duration connect, Duration read, boolean streams) {
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            // A service may refuse a file before it has read it; its refusal is then the answer.
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder()
                    .responseOutOfOrderStrategy(EARLY_REFUSALS)
                    .build())
            .setMaxConnPerRoute(streams ? STREAMS : CONNECTIONS_PER_SERVICE)
            .setMaxConnTotal(streams ? STREAMS : CONNECTIONS)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(Timeout.of(connect))
                    .setSocketTimeout(Timeout.of(read))
                    .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                    // Below the keep-alive of every service: none closes while we begin to send.
                    .setIdleTimeout(Timeout.ofSeconds(10))
                    .build())
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(Timeout.of(read))
                .setConnectionRequestTimeout(Timeout.of(connect))
                .setExpectContinueEnabled(false)
                .build())
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .disableDefaultUserAgent()
        .build();
  }
}
