package org.linli.portal.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/** A page with scripts of its own, and which addresses show the one of the portal. */
public final class EntryPage {

  private static final String NONCE_PLACEHOLDER = "__CSP_NONCE__";

  private static final String ZONE_PLACEHOLDER = "__COUNTY_TIME_ZONE__";

  private static final int NONCE_BYTES = 18;

  private final SecureRandom random = new SecureRandom();
  private final @Nullable String template;

  /**
   * Takes a page that need not exist: a build may leave the pages out. It is told the county's time
   * zone, by whose clock it shows and takes times.
   */
  public EntryPage(Resource page, ZoneId countyZone) {
    try {
      this.template =
          page.exists()
              ? page.getContentAsString(StandardCharsets.UTF_8)
                  .replace(ZONE_PLACEHOLDER, countyZone.getId())
              : null;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + page.getDescription(), e);
    }
  }

  /** A page with the nonce it carries. */
  public record Rendered(String html, String nonce) {}

  /** The page with a nonce of its own; empty where the build left the pages out. */
  public Optional<Rendered> render() {
    if (template == null) {
      return Optional.empty();
    }
    byte[] bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    String nonce = Base64.getEncoder().encodeToString(bytes);
    return Optional.of(new Rendered(template.replace(NONCE_PLACEHOLDER, nonce), nonce));
  }

  /**
   * Whether an address is a place in the portal. The portal's own router decides what it shows
   * there; a name with a dot is a file, and a file that is not there is 404.
   */
  public static boolean isPortalPlace(String path) {
    if (path.equals("/index.html")) {
      return true;
    }
    String first = path.substring(1, end(path, path.indexOf('/', 1)));
    boolean othersPlace =
        switch (first) {
          case "api", "auth", "ogc", "actuator", "assets", "error" -> true;
          default -> ResidentsPage.owns(first);
        };
    return !othersPlace && path.indexOf('.', path.lastIndexOf('/')) < 0;
  }

  private static int end(String path, int slash) {
    return slash < 0 ? path.length() : slash;
  }
}
