package org.linli.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends batches through the gateway as a device does, over kept connections. */
final class IngestSender {

  private final URI address;
  private final JsonMapper json = new JsonMapper();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  IngestSender(String gateway) {
    this.address = URI.create(gateway + "/api/patrol/device/fixes");
  }

  /** Sends a batch and makes sure that so many of it were new. */
  void send(String token, byte[] csv, int taken) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("X-Linli-Device", token)
            .header("Content-Type", "text/csv")
            .timeout(Duration.ofSeconds(60))
            .POST(HttpRequest.BodyPublishers.ofByteArray(csv))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    JsonNode receipt = answer.statusCode() == 200 ? json.readTree(answer.body()) : null;
    if (receipt == null || receipt.get("taken").asInt() != taken) {
      throw new IOException(answer.statusCode() + ": " + answer.body());
    }
  }
}
