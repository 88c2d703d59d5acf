package org.linli.portal.site;

import java.util.List;

/**
 * What the pages may load: from our own origin, and map tiles from the configured servers. Styles
 * that the components write at run time carry the nonce of their page.
 */
public record ContentSecurityPolicy(List<String> tileOrigins) {

  public ContentSecurityPolicy {
    tileOrigins = List.copyOf(tileOrigins);
  }

  /** The value of the header for a page with this nonce. */
  public String header(String nonce) {
    StringBuilder tiles = new StringBuilder();
    for (String origin : tileOrigins) {
      tiles.append(' ').append(origin);
    }
    return String.join(
        "; ",
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self' 'nonce-" + nonce + "'",
        "img-src 'self' data: blob:" + tiles,
        "connect-src 'self'" + tiles,
        "worker-src 'self' blob:",
        "font-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'");
  }
}
