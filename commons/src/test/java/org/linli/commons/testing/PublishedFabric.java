package org.linli.commons.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricDocument;
import tools.jackson.databind.json.JsonMapper;

/** Answers as the fabric's publisher does, 304 to those who know the newest version included. */
public final class PublishedFabric implements HttpHandler {

  /** Where services ask for it. */
  public static final String PATH = "/api/grid/fabric";

  private static final JsonMapper JSON = new JsonMapper();

  private volatile Fabric fabric;

  public PublishedFabric(Fabric fabric) {
    this.fabric = fabric;
  }

  /** What is published from now on. */
  public void publish(Fabric newer) {
    fabric = newer;
  }

  @Override
  public void handle(HttpExchange call) throws IOException {
    Fabric newest = fabric;
    String known = call.getRequestHeaders().getFirst("If-None-Match");
    if (("\"" + newest.version() + "\"").equals(known)) {
      call.sendResponseHeaders(304, -1);
      call.close();
      return;
    }
    TestIssuer.json(call, 200, JSON.writeValueAsString(FabricDocument.of(newest)));
  }
}
