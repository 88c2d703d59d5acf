package org.linli.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.linli.gateway.GatewaySettings;
import org.linli.gateway.problem.PageRequests;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Sends whoever signed out on to Keycloak, which ends its own session and sends them back. A form
 * is redirected; a script gets 204 and the address in `Location`, as it cannot follow to another
 * page.
 */
@Component
class LogoutAtKeycloak implements LogoutSuccessHandler {

  private final String endSession;
  private final String clientId;
  private final String home;

  LogoutAtKeycloak(ClientRegistration client, GatewaySettings settings) {
    this.endSession =
        String.valueOf(
            client.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint"));
    this.clientId = client.getClientId();
    this.home = settings.publicAddress("/");
  }

  @Override
  public void onLogoutSuccess(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication user)
      throws IOException {
    String next =
        user != null && user.getPrincipal() instanceof OidcUser person ? atKeycloak(person) : home;
    if (PageRequests.isPage(request)) {
      response.sendRedirect(next);
    } else {
      response.setStatus(HttpStatus.NO_CONTENT.value());
      response.setHeader("Location", next);
    }
  }

  private String atKeycloak(OidcUser person) {
    return UriComponentsBuilder.fromUriString(endSession)
        .queryParam("client_id", clientId)
        .queryParam("id_token_hint", person.getIdToken().getTokenValue())
        .queryParam("post_logout_redirect_uri", home)
        .encode()
        .toUriString();
  }
}
