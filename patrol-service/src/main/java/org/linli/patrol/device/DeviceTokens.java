package org.linli.patrol.device;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.patrol.fix.Carrier;
import org.linli.patrol.fix.Carriers;

/**
 * Knows devices by their tokens. A good token is remembered for two seconds, so that taking one
 * back holds within them in every copy of the service, and at once in the copy that did it.
 */
public final class DeviceTokens implements Carriers {

  private static final int BYTES = 32;
  private static final Duration REMEMBERED = Duration.ofSeconds(2);
  private static final Duration USED_EVERY = Duration.ofMinutes(1);
  private static final int MOST = 10_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final DeviceStore store;
  private final Clock clock;
  private final Map<ByteBuffer, Remembered> known = new ConcurrentHashMap<>();
  private final Map<UUID, Instant> used = new ConcurrentHashMap<>();

  private record Remembered(DeviceStore.Known token, Instant until) {}

  public DeviceTokens(DeviceStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** A new token. */
  static String chance() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Carrier require(String token) {
    ByteBuffer hash = ByteBuffer.wrap(hash(token));
    Instant now = clock.instant();
    Remembered remembered = known.get(hash);
    if (remembered == null || !now.isBefore(remembered.until())) {
      known.remove(hash);
      DeviceStore.Known found =
          store
              .findByHash(hash.array())
              .orElseThrow(() -> ProblemException.unauthorized("device-token"));
      remembered = new Remembered(found, now.plus(REMEMBERED));
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(hash, remembered);
    }
    DeviceStore.Known good = remembered.token();
    if (!now.isBefore(good.expiresAt())) {
      throw ProblemException.unauthorized("device-token");
    }
    remember(good, now);
    return good.carrier();
  }

  @Override
  public Optional<Carrier> carriedBy(String username, UUID device) {
    return store.findCarrier(device).filter(carrier -> carrier.holder().equals(username));
  }

  @Override
  public void reportedIn(Carrier carrier, UUID shift) {
    store.reportedIn(carrier.device(), shift);
    forget(carrier.device());
  }

  /** Asks the database again when a token of this device comes next. */
  void forget(UUID device) {
    known.values().removeIf(old -> old.token().carrier().device().equals(device));
  }

  private void remember(DeviceStore.Known token, Instant now) {
    @Nullable Instant last = used.get(token.token());
    if (last == null || now.isAfter(last.plus(USED_EVERY))) {
      if (used.size() >= MOST) {
        used.clear();
      }
      used.put(token.token(), now);
      store.used(token.carrier().device(), token.token(), now);
    }
  }
}
