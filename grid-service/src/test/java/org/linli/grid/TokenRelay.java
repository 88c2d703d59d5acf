package org.linli.grid;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Executors;

/**
 * Stands before the service for programs that have no token: hands every GET and HEAD on with one.
 */
final class TokenRelay implements AutoCloseable {

  private static final List<String> PASSED_ON = List.of("Accept", "Accept-Language");
  private static final List<String> PASSED_BACK =
      List.of("Content-Type", "Content-Crs", "Content-Language", "Cache-Control");

  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private volatile String target = "";
  private volatile String token = "";

  TokenRelay() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::relay);
    server.start();
  }

  /** Where callers find it. */
  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** From now on speaks to this server with this token; where it is empty, with the caller's. */
  void speakTo(String address, String bearer) {
    target = address;
    token = bearer;
  }

  private void relay(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI()))
              .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.noBody());
      String own = exchange.getRequestHeaders().getFirst("Authorization");
      if (!token.isEmpty()) {
        request.header("Authorization", "Bearer " + token);
      } else if (own != null) {
        request.header("Authorization", own);
      }
      for (String name : PASSED_ON) {
        exchange
            .getRequestHeaders()
            .getOrDefault(name, List.of())
            .forEach(value -> request.header(name, value));
      }
      HttpResponse<byte[]> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      for (String name : PASSED_BACK) {
        answer
            .headers()
            .allValues(name)
            .forEach(value -> exchange.getResponseHeaders().add(name, value));
      }
      boolean empty = answer.body().length == 0;
      exchange.sendResponseHeaders(answer.statusCode(), empty ? -1 : answer.body().length);
      if (!empty) {
        exchange.getResponseBody().write(answer.body());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
