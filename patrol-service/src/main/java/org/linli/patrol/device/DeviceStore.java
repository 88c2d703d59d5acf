package org.linli.patrol.device;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.patrol.fix.Carrier;

/** Devices and the hashes of their tokens. Row security decides what of them a viewer sees. */
public interface DeviceStore {

  /** Which devices; null for any. */
  record Filter(@Nullable List<String> paths, @Nullable UUID team, @Nullable String holder) {}

  /** A place in the list: label and id of the last one seen. */
  record After(String label, UUID id) {}

  /** A token in force and the device it belongs to. */
  record Known(Carrier carrier, UUID token, Instant expiresAt) {}

  <T> T together(Supplier<T> work);

  /** By label. */
  List<Device> list(Filter filter, @Nullable After after, int limit);

  Optional<Device> find(UUID id);

  void insert(Device device, String by, Instant at);

  /** False where it was changed since it was seen. */
  boolean update(Device device, int seen);

  void insertToken(Device device, UUID token, byte[] hash, String by, Instant at, Instant expires);

  /** Ends the token in force; false where there was none. */
  boolean endToken(UUID device, String by, Instant at);

  /**
   * The token of that hash, as Linli itself, if it is in force and its device in use and carried.
   */
  Optional<Known> findByHash(byte[] hash);

  /** A device in use that somebody carries, as Linli itself. */
  Optional<Carrier> findCarrier(UUID device);

  /** Remembers that a token was used, as Linli itself. */
  void used(UUID device, UUID token, Instant at);

  /** Remembers the shift that a device reported in, as Linli itself. */
  void reportedIn(UUID device, UUID shift);
}
