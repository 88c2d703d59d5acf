package org.linli.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Calls through the gateway, signed in, over one kept connection. */
final class Door {

  private final Settings settings;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Door(Settings settings) {
    this.settings = settings;
  }

  /** The body of a 200, empty for a 204. */
  byte[] get(String pathAndQuery) throws IOException, InterruptedException {
    return ask(pathAndQuery, HttpRequest.newBuilder(), "identity").body();
  }

  /** The answer as a browser gets it: packed with gzip where that is offered. */
  HttpResponse<byte[]> packed(String pathAndQuery) throws IOException, InterruptedException {
    return ask(pathAndQuery, HttpRequest.newBuilder(), "gzip");
  }

  /** The body of a 200. */
  byte[] post(String path, String contentType, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder call =
        HttpRequest.newBuilder()
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    return ask(path, call, "identity").body();
  }

  private HttpResponse<byte[]> ask(String pathAndQuery, HttpRequest.Builder call, String coding)
      throws IOException, InterruptedException {
    HttpRequest request =
        call.uri(URI.create(settings.url() + pathAndQuery))
            .header("Authorization", "Bearer " + settings.token())
            .header("Accept-Encoding", coding)
            .timeout(Duration.ofSeconds(60))
            .build();
    HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200 && answer.statusCode() != 204) {
      throw new IOException(
          pathAndQuery
              + " answered "
              + answer.statusCode()
              + ": "
              + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
    }
    return answer;
  }
}
