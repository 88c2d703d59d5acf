package org.linli.dispute.open311;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.settings.Settings;
import org.linli.dispute.resident.PublicPage;

/** The programs that an administrator gave a key to report with. */
public final class Programs {

  private final Settings settings;

  public Programs(Settings settings) {
    this.settings = settings;
  }

  /** Whether a key was given out and still holds. */
  public boolean knows(@Nullable String key) {
    if (key == null || key.isBlank()) {
      return false;
    }
    byte[] hash =
        HexFormat.of()
            .formatHex(IdempotencyKeys.digest().digest(key.getBytes(StandardCharsets.UTF_8)))
            .getBytes(StandardCharsets.US_ASCII);
    boolean known = false;
    for (PublicPage.ProgramKey each : settings.current(PublicPage.ProgramKeys.KIND).keys()) {
      boolean same = MessageDigest.isEqual(hash, each.sha256().getBytes(StandardCharsets.US_ASCII));
      known |= same && each.active();
    }
    return known;
  }
}
