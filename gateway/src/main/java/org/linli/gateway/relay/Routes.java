package org.linli.gateway.relay;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.method;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.net.URI;
import org.linli.gateway.GatewaySettings;
import org.linli.gateway.protection.DeviceRequests;
import org.linli.gateway.protection.ResidentRequests;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** What goes where. `/api/session`, `/logout` and health are the gateway's own. */
@Configuration(proxyBeanMethods = false)
class Routes {

  private final UpstreamFailures failures;

  Routes(UpstreamFailures failures) {
    this.failures = failures;
  }

  @Bean
  RouterFunction<ServerResponse> everyRoute(
      GatewaySettings to, TokenRelay relay, TilesAtHand tiles) {
    return login(to)
        .and(to(Upstream.KEYCLOAK, path("/auth/**"), origin(to.keycloakUrl())))
        .and(to(Upstream.GRID, path("/api/grid/**"), to.gridUrl()).filter(relay.andThen(tiles)))
        .and(to(Upstream.GRID, path("/ogc/**"), to.gridUrl()).filter(relay))
        .and(to(Upstream.PERSON, path("/api/person/public/**"), to.personUrl()))
        .and(to(Upstream.PERSON, path("/api/person/**"), to.personUrl()).filter(relay))
        .and(to(Upstream.PLACE, path("/api/place/**"), to.placeUrl()).filter(relay))
        .and(to(Upstream.PATROL, devices(), to.patrolUrl()))
        .and(to(Upstream.PATROL, path("/api/patrol/**"), to.patrolUrl()).filter(relay))
        .and(to(Upstream.DISPUTE, residents(), to.disputeUrl()))
        .and(to(Upstream.DISPUTE, path("/api/dispute/**"), to.disputeUrl()).filter(relay))
        .and(to(Upstream.ANALYSIS, path("/api/analysis/**"), to.portalUrl()).filter(relay))
        .and(to(Upstream.PORTAL, portalFiles(), to.portalUrl()));
  }

  private RouterFunction<ServerResponse> to(Upstream upstream, RequestPredicate what, URI where) {
    return route(upstream.routeId())
        .route(what, http())
        .before(uri(where))
        .filter(failures)
        .build();
  }

  /** A short address for links: to the login, and from there back to the start page. */
  private static RouterFunction<ServerResponse> login(GatewaySettings settings) {
    URI start = URI.create(settings.publicAddress("/oauth2/authorization/linli"));
    return route("login")
        .GET("/login", request -> ServerResponse.status(302).location(start).build())
        .build();
  }

  /** The route keeps the path, so of Keycloak's address only the origin counts. */
  private static URI origin(URI address) {
    return URI.create(address.getScheme() + "://" + address.getAuthority());
  }

  /** For residents without an account: no token goes along. */
  private static RequestPredicate residents() {
    return request -> ResidentRequests.isCall(request.servletRequest());
  }

  /** For devices with a token of their own: no token of a user goes along. */
  private static RequestPredicate devices() {
    return request -> DeviceRequests.are(request.servletRequest());
  }

  private static RequestPredicate portalFiles() {
    return method(HttpMethod.GET)
        .or(method(HttpMethod.HEAD))
        .and(path("/api/**").negate())
        .and(path("/open311/**").negate())
        .and(path("/ogc/**").negate())
        .and(path("/actuator/**").negate())
        .and(path("/error").negate());
  }
}
