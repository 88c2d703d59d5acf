package org.linli.commons.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricDocument;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers as the fabric's publisher does, 304 to those who know the newest version and the changes
 * after a version included.
 */
public final class PublishedFabric implements HttpHandler {

  /** Where services ask for it. */
  public static final String PATH = "/api/grid/fabric";

  private static final Pattern ENDED_SINCE = Pattern.compile("since=(\\d+)&change=ENDED");
  private static final JsonMapper JSON = new JsonMapper();

  private final List<Change> changes = new CopyOnWriteArrayList<>();
  private volatile Fabric fabric;

  /** The answer to {@code /changes}, as the contract has it. */
  record Changes(long version, List<Change> changes) {}

  record Change(
      long version,
      String code,
      String unit,
      String change,
      @Nullable String path,
      @Nullable String formerPath,
      List<Successor> successors) {}

  record Successor(String code, double share) {}

  public PublishedFabric(Fabric fabric) {
    this.fabric = fabric;
  }

  /** What is published from now on. */
  public void publish(Fabric newer) {
    fabric = newer;
  }

  /** Tells from now on what of the fabric ends, and who has its ground in shares of equal size. */
  public void end(long version, String code, String formerPath, String... successors) {
    changes.add(
        new Change(
            version,
            code,
            fabric.findGrid(code).isPresent() ? "GRID" : "AREA",
            "ENDED",
            null,
            formerPath,
            Stream.of(successors).map(to -> new Successor(to, 1.0 / successors.length)).toList()));
  }

  @Override
  public void handle(HttpExchange call) throws IOException {
    Fabric newest = fabric;
    if (call.getRequestURI().getPath().equals(PATH + "/changes")) {
      Matcher asked = ENDED_SINCE.matcher(call.getRequestURI().getQuery());
      if (!asked.matches()) {
        throw new IOException("followers ask for what ended: " + call.getRequestURI());
      }
      long since = Long.parseLong(asked.group(1));
      List<Change> told = changes.stream().filter(change -> change.version() > since).toList();
      TestIssuer.json(call, 200, JSON.writeValueAsString(new Changes(newest.version(), told)));
      return;
    }
    String known = call.getRequestHeaders().getFirst("If-None-Match");
    if (("\"" + newest.version() + "\"").equals(known)) {
      call.sendResponseHeaders(304, -1);
      call.close();
      return;
    }
    TestIssuer.json(call, 200, JSON.writeValueAsString(FabricDocument.of(newest)));
  }
}
