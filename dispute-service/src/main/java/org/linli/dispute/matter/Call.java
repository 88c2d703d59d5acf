package org.linli.dispute.matter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.IdempotencyKeys;

/**
 * Somebody asks for a step of a matter.
 *
 * @param ifMatch the header: the version they saw, as an entity tag; null where they sent none
 * @param idempotencyKey null where they sent none
 * @param request hash of what was asked, compared where the key was used before
 */
public record Call(
    UUID id, @Nullable String ifMatch, @Nullable String idempotencyKey, String request) {

  /**
   * A call.
   *
   * @param operation name of what is asked
   * @param content what it is asked with; anything whose text tells two requests apart
   */
  public static Call of(
      UUID id,
      @Nullable String ifMatch,
      @Nullable String idempotencyKey,
      String operation,
      @Nullable Object content) {
    MessageDigest digest = IdempotencyKeys.digest();
    digest.update((operation + '\n' + id + '\n' + content).getBytes(StandardCharsets.UTF_8));
    return new Call(id, ifMatch, idempotencyKey, HexFormat.of().formatHex(digest.digest()));
  }
}
