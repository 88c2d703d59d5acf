package org.linli.person.support;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.problem.ProblemException;

/**
 * Somebody asks for a step of a case.
 *
 * @param version the version they saw; null where the step does not depend on it
 * @param idempotencyKey null where they sent none
 * @param request hash of what was asked; nothing of it can be read from it
 */
public record Call(
    UUID id, @Nullable Integer version, @Nullable String idempotencyKey, String request) {

  /** A step that adds something. */
  public static Call adding(
      UUID id, @Nullable String idempotencyKey, String operation, Object content) {
    return new Call(id, null, idempotencyKey, hash(operation, id, content));
  }

  /**
   * A step that changes something.
   *
   * @param ifMatch the header
   * @throws ProblemException 428 without it, 412 where it is no version
   */
  public static Call changing(
      UUID id,
      @Nullable String ifMatch,
      @Nullable String idempotencyKey,
      String operation,
      Object content) {
    return new Call(id, version(ifMatch), idempotencyKey, hash(operation, id, content));
  }

  private static Integer version(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw ProblemException.versionRequired();
    }
    String tag = ifMatch.strip();
    if (!tag.matches("\"[0-9]{1,9}\"")) {
      throw ProblemException.versionOutdated();
    }
    return Integer.valueOf(tag.substring(1, tag.length() - 1));
  }

  /** A hash by which the same request is known again; nothing of it can be read from it. */
  public static String hash(String operation, @Nullable Object id, Object content) {
    return HexFormat.of()
        .formatHex(
            IdempotencyKeys.digest()
                .digest((operation + '\n' + id + '\n' + content).getBytes(StandardCharsets.UTF_8)));
  }
}
