package org.linli.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the gateway; application.yaml has the defaults.
 *
 * @param publicUrl the address people type, without a path: the one origin of the product
 * @param issuer the `iss` of every token that is accepted
 * @param keycloakUrl where the gateway itself reaches Keycloak, with its path `/auth`
 * @param clientSecret secret of the client `linli-gateway`
 * @param tileShelf memory for tiles of boundaries that were just answered; 0 keeps none
 * @param trustedProxies addresses (CIDR) whose X-Forwarded-For is believed, for rate limits only
 */
@ConfigurationProperties("linli.gateway")
public record GatewaySettings(
    URI publicUrl,
    String issuer,
    URI keycloakUrl,
    URI gridUrl,
    URI disputeUrl,
    URI personUrl,
    URI placeUrl,
    URI patrolUrl,
    URI portalUrl,
    String clientSecret,
    List<String> trustedProxies,
    Session session,
    Timeouts timeouts,
    BodySize bodySize,
    DataSize tileShelf,
    Rates rates) {

  public GatewaySettings {
    trustedProxies = List.copyOf(trustedProxies);
    if (publicUrl.getHost() == null
        || !(publicUrl.getPath().isEmpty() || publicUrl.getPath().equals("/"))) {
      throw new IllegalArgumentException(
          "LINLI_PUBLIC_URL must be a scheme, a host and maybe a port, but is " + publicUrl);
    }
  }

  /** Whether the outside is https, so that cookies are Secure and HSTS is sent. */
  public boolean https() {
    return "https".equalsIgnoreCase(publicUrl.getScheme());
  }

  /** An absolute address below the public one; the path starts with a slash. */
  public String publicAddress(String path) {
    String base = publicUrl.toString();
    return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
  }

  /** The port of the public address, also where it is the usual one of its scheme. */
  public int publicPort() {
    return publicUrl.getPort() > 0 ? publicUrl.getPort() : https() ? 443 : 80;
  }

  /**
   * How long a session lasts without a request.
   *
   * @param idle once signed in
   * @param idleBeforeLogin while somebody is on the way through the login page
   */
  public record Session(Duration idle, Duration idleBeforeLogin) {}

  /**
   * The one timeout policy.
   *
   * @param connect until a connection to a service stands
   * @param read of silence on it
   * @param imports of silence after a file was handed over
   */
  public record Timeouts(Duration connect, Duration read, Duration imports) {}

  /** Largest request bodies: usually, for imports, a resident's photo, and a file of a matter. */
  public record BodySize(DataSize usual, DataSize imports, DataSize photos, DataSize attachments) {}

  /**
   * Request rates: per signed-in user; per address without a user, at the login, and of residents
   * without an account who ask or do something. A village behind one address of its provider must
   * not be locked out by two neighbours; what slows a machine down is the proof of work. And per
   * address from which devices report, which a mobile network gives to a whole fleet.
   */
  public record Rates(
      Rate signedIn,
      Rate anonymous,
      Rate login,
      Rate residents,
      Rate residentDeeds,
      Rate devices) {}

  /** A token bucket: so many at once, and so many a second in the long run. */
  public record Rate(long burst, long perSecond) {}
}
