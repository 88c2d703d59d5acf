package org.linli.person.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.idempotency.IdempotencyKeys;

/**
 * Somebody asks for a change.
 *
 * @param ifMatch the version they saw, as an entity tag
 * @param key of the request, where it has one
 * @param request hash of what was asked, compared where the key was used before
 */
public record Call(Access access, @Nullable String ifMatch, @Nullable String key, String request) {

  /**
   * A call.
   *
   * @param content anything whose text tells two requests apart
   */
  public static Call of(
      Access access, @Nullable String ifMatch, @Nullable String key, String what, Object content) {
    MessageDigest digest = IdempotencyKeys.digest();
    digest.update((what + '\n' + content).getBytes(StandardCharsets.UTF_8));
    return new Call(access, ifMatch, key, HexFormat.of().formatHex(digest.digest()));
  }
}
