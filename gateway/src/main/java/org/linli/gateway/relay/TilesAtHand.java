package org.linli.gateway.relay;

import com.nimbusds.jwt.JWTParser;
import jakarta.servlet.http.HttpServletRequest;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linli.commons.tile.TileAnswers;
import org.linli.gateway.GatewaySettings;
import org.linli.gateway.shelf.Shelf;
import org.linli.gateway.shelf.ShelvedTile;
import org.linli.gateway.shelf.Shelving;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Answers tiles of boundaries that are on the shelf for the caller's rights. Runs after {@link
 * TokenRelay}: the token is verified by then, and it is the one the service would judge.
 */
@Component
class TilesAtHand implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  private static final Pattern TILE =
      Pattern.compile("/api/grid/tiles/[a-z]{1,20}/\\d{1,2}/\\d{1,7}/\\d{1,7}");

  private final Shelf shelf;

  TilesAtHand(GatewaySettings settings, Clock clock) {
    this.shelf = new Shelf(settings.tileShelf().toBytes(), clock);
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    Optional<Shelf.Key> key = key(request.servletRequest());
    if (key.isEmpty()) {
      return next.handle(request);
    }
    String sent = request.servletRequest().getHeader(HttpHeaders.IF_NONE_MATCH);
    String known = sent == null ? "" : sent;
    Optional<ShelvedTile> tile = shelf.find(key.get()).filter(one -> one.answers(known));
    if (tile.isPresent()) {
      return tile.get().answer(known);
    }
    return new Shelving(next.handle(request), shelf, key.get());
  }

  /** Empty for all that is not a plain request for a tile by a browser of today. */
  private static Optional<Shelf.Key> key(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (request.getMethod().equals("GET")
        && request.getQueryString() == null
        && TILE.matcher(path).matches()
        && TileAnswers.readsGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING))
        && request.getAttribute(TokenRelay.TOKEN) instanceof String token) {
      return grants(token).map(grants -> new Shelf.Key(grants, path));
    }
    return Optional.empty();
  }

  private static Optional<List<String>> grants(String token) {
    try {
      return Optional.ofNullable(
              JWTParser.parse(token).getJWTClaimsSet().getStringListClaim("grants"))
          .map(grants -> grants.stream().sorted().toList());
    } catch (ParseException e) {
      return Optional.empty();
    }
  }
}
