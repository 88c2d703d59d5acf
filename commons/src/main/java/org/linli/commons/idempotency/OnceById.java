package org.linli.commons.idempotency;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;

/** Makes something once for each {@code Idempotency-Key}; only its id is remembered. */
public final class OnceById {

  private static final int CREATED = 201;

  private final IdempotencyKeys keys;

  public OnceById(IdempotencyKeys keys) {
    this.keys = keys;
  }

  /**
   * Does the work in the transaction that is running, unless it was done under this key before.
   *
   * @param key null where the caller gave none
   * @param request what was asked, with all its content
   * @return the id of what was made, now or before
   */
  public UUID make(@Nullable String key, String request, Supplier<UUID> work) {
    if (key == null) {
      return work.get();
    }
    String hash =
        HexFormat.of()
            .formatHex(IdempotencyKeys.digest().digest(request.getBytes(StandardCharsets.UTF_8)));
    Answer answer =
        keys.once(
            CurrentAccess.require().viewer().subject(),
            key,
            hash,
            () -> new Answer(CREATED, work.get().toString(), null));
    return UUID.fromString(answer.requiredLocation());
  }
}
