package org.linli.gateway.session;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import jakarta.servlet.http.HttpServletRequest;
import java.text.ParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.gateway.api.SessionApi;
import org.linli.gateway.api.model.Session;
import org.linli.gateway.api.model.SessionGrant;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in. The rights are read from the access token, as the services read them. */
@RestController
class SessionController implements SessionApi {

  private final SessionTokens tokens;
  private final HttpServletRequest request;

  SessionController(SessionTokens tokens, HttpServletRequest request) {
    this.tokens = tokens;
    this.request = request;
  }

  @Override
  public ResponseEntity<Session> getSession() {
    Authentication user = SecurityContextHolder.getContext().getAuthentication();
    // The token of a session came from Keycloak itself; one from outside was verified by its chain.
    String token =
        user instanceof JwtAuthenticationToken bearer
            ? bearer.getToken().getTokenValue()
            : tokens.access(request);
    try {
      return ResponseEntity.ok(describe(JWTParser.parse(token).getJWTClaimsSet()));
    } catch (ParseException e) {
      throw new IllegalStateException("Keycloak gave an access token that is no JWT", e);
    }
  }

  private static Session describe(JWTClaimsSet claims) throws ParseException {
    String name = claims.getStringClaim("name");
    String username = claims.getStringClaim("preferred_username");
    String known = username == null ? claims.getSubject() : username;
    List<String> paths = claims.getStringListClaim("grants");
    List<SessionGrant> grants =
        paths == null
            ? List.of()
            : paths.stream().map(SessionController::grant).filter(g -> g != null).toList();
    return new Session(known, name == null || name.isBlank() ? known : name, grants)
        .locale(claims.getStringClaim("locale"));
  }

  /** `/areas/{code}/{role}` or `/system/{role}`; other groups are no rights. */
  static @Nullable SessionGrant grant(String group) {
    String[] parts = group.split("/", -1);
    if (parts.length == 4 && parts[0].isEmpty() && parts[1].equals("areas")) {
      return new SessionGrant(parts[3]).areaCode(parts[2]);
    }
    if (parts.length == 3 && parts[0].isEmpty() && parts[1].equals("system")) {
      return new SessionGrant(parts[2]);
    }
    return null;
  }
}
