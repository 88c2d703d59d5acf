package org.linli.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.commons.testing.PostgisForTests;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The real gateway on a real database, before small servers in the place of what is behind it. */
final class RunningGateway {

  private static final AtomicInteger ADDRESSES = new AtomicInteger();

  final PeerServer grid;
  final PeerServer dispute;
  final PeerServer portal;
  final IdentityPeer identity;
  private final PostgisForTests.Database database;
  private final HttpClient client = HttpClient.newHttpClient();
  private ConfigurableApplicationContext context;

  private RunningGateway() throws Exception {
    grid = new PeerServer();
    dispute = new PeerServer();
    portal = new PeerServer();
    identity = new IdentityPeer();
    database = PostgisForTests.shared().create("gateway");
    context = start();
  }

  private static final class Holder {
    static final RunningGateway INSTANCE = create();

    private static RunningGateway create() {
      try {
        return new RunningGateway();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** The one gateway of this test run. */
  static RunningGateway get() {
    return Holder.INSTANCE;
  }

  PostgisForTests.Database database() {
    return database;
  }

  /** Stops the gateway and starts another one on the same database. */
  void restart() {
    context.close();
    context = start();
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  private ConfigurableApplicationContext start() {
    return SpringApplication.run(
        GatewayApplication.class,
        "--server.port=0",
        "--spring.datasource.url=" + database.jdbcUrl(),
        "--spring.datasource.username=" + database.appUser(),
        "--spring.datasource.password=" + database.password(database.appUser()),
        "--spring.flyway.user=" + database.ownerUser(),
        "--spring.flyway.password=" + database.password(database.ownerUser()),
        "--linli.gateway.keycloak-url=" + identity.url(),
        "--linli.gateway.grid-url=" + grid.url(),
        "--linli.gateway.dispute-url=" + dispute.url(),
        "--linli.gateway.person-url=" + dispute.url(),
        "--linli.gateway.place-url=" + dispute.url(),
        "--linli.gateway.patrol-url=" + dispute.url(),
        "--linli.gateway.portal-url=" + portal.url(),
        "--linli.gateway.client-secret=secret",
        "--linli.gateway.trusted-proxies=127.0.0.1",
        "--linli.gateway.timeouts.read=1s",
        "--linli.gateway.body-size.imports=4MB",
        "--linli.gateway.rates.signed-in.burst=100",
        "--linli.gateway.rates.signed-in.per-second=2",
        "--linli.gateway.rates.anonymous.burst=20",
        "--linli.gateway.rates.anonymous.per-second=1",
        "--linli.gateway.rates.login.burst=10",
        "--linli.gateway.rates.devices.burst=100",
        "--linli.gateway.rates.devices.per-second=2");
  }

  URI address(String path) {
    int port = ((WebServerApplicationContext) context).getWebServer().getPort();
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** A request from an address of its own, so that tests do not use up each other's rates. */
  HttpRequest.Builder to(String path) {
    int n = ADDRESSES.incrementAndGet();
    return HttpRequest.newBuilder(address(path))
        .header("X-Forwarded-For", "198.51." + n / 250 + "." + n % 250);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = to(path);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  String bearer() {
    return "Bearer " + identity.bearer("program", "linli", IdentityPeer.ISSUER);
  }

  /** Signs somebody in and gives their cookies. */
  Cookies signIn() {
    HttpResponse<String> start = get("/oauth2/authorization/linli");
    String login = start.headers().firstValue("Location").orElseThrow();
    identity.expect(parameter(login, "nonce"));
    Cookies before = Cookies.of(start);
    HttpResponse<String> back =
        get(
            "/login/oauth2/code/linli?code=c&state=" + parameter(login, "state"),
            "Cookie",
            before.header());
    Cookies after = before.and(Cookies.of(back));
    if (after.session().equals(before.session())) {
      throw new IllegalStateException("Not signed in: " + back.statusCode() + " " + back.body());
    }
    // The CSRF token changes with the login; the next answer brings the new one.
    return after.and(Cookies.of(get("/api/session", "Cookie", after.header())));
  }

  static String parameter(String address, String name) {
    for (String pair : URI.create(address).getRawQuery().split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return pair.substring(name.length() + 1);
      }
    }
    throw new IllegalArgumentException("No " + name + " in " + address);
  }

  /** What a browser would keep. */
  record Cookies(String session, String csrf) {

    static Cookies of(HttpResponse<?> response) {
      String session = "";
      String csrf = "";
      for (String line : response.headers().allValues("Set-Cookie")) {
        String[] cookie = line.split(";", 2)[0].split("=", 2);
        if (cookie[0].equals("LINLI_SESSION")) {
          session = cookie[1];
        } else if (cookie[0].equals("XSRF-TOKEN")) {
          csrf = cookie[1];
        }
      }
      return new Cookies(session, csrf);
    }

    Cookies and(Cookies newer) {
      return new Cookies(
          newer.session.isEmpty() ? session : newer.session,
          newer.csrf.isEmpty() ? csrf : newer.csrf);
    }

    String header() {
      List<String> parts = new ArrayList<>();
      if (!session.isEmpty()) {
        parts.add("LINLI_SESSION=" + session);
      }
      if (!csrf.isEmpty()) {
        parts.add("XSRF-TOKEN=" + csrf);
      }
      return String.join("; ", parts);
    }
  }
}
