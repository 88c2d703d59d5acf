package org.linli.commons.sealing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Seals text and bytes of one owner (a matter, a report) so that the database holds nothing
 * readable. What is sealed is bound to its owner and field: it cannot be moved to another place
 * unnoticed. Opened data keys stay in memory for a minute, those of some thousand owners.
 */
public final class Seal {

  private static final int REMEMBERED = 4096;

  /**
   * Another copy of the service may destroy a key; after this long no copy opens anything with it.
   */
  private static final long REMEMBERED_NANOS = 60_000_000_000L;

  private final KeyRing ring;
  private final DataKeys keys;
  private final Map<String, Remembered> opened =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
          return size() > REMEMBERED;
        }
      };

  public Seal(KeyRing ring, DataKeys keys) {
    this.ring = ring;
    this.keys = keys;
  }

  /**
   * Seals text. Call it inside a transaction: the owner's key is made with the first thing sealed.
   */
  public byte[] seal(String county, UUID owner, String field, String text) {
    return sealBytes(county, owner, field, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Seals bytes, as {@link #seal}. */
  public byte[] sealBytes(String county, UUID owner, String field, byte[] plain) {
    // Asked for each time: a key that was made in a transaction since undone must not be used.
    String name = name(county, owner);
    DataKeys.Wrapped wrapped =
        keys.find(county, owner).orElseGet(() -> keys.keep(county, owner, fresh(name)));
    return Aes.encrypt(unwrapped(wrapped, name), plain, bound(owner, field));
  }

  /**
   * An owner of whom nothing is kept yet, for writing many at once: whoever asks for it keeps the
   * wrapped key with what was sealed, in one transaction.
   */
  public NewOwner newOwner(String county, UUID owner) {
    byte[] plain = Aes.randomKey();
    byte[] wrapped = ring.wrap(plain, name(county, owner));
    return new NewOwner(owner, Aes.key(plain), new DataKeys.Wrapped(ring.current(), wrapped));
  }

  /** Seals for an owner whose key is not kept yet. */
  public static final class NewOwner {

    private final UUID owner;
    private final SecretKey key;
    private final DataKeys.Wrapped wrapped;

    private NewOwner(UUID owner, SecretKey key, DataKeys.Wrapped wrapped) {
      this.owner = owner;
      this.key = key;
      this.wrapped = wrapped;
    }

    /** The key as it is to be kept. */
    public DataKeys.Wrapped wrapped() {
      return wrapped;
    }

    public byte[] seal(String field, String text) {
      return Aes.encrypt(key, text.getBytes(StandardCharsets.UTF_8), bound(owner, field));
    }
  }

  /**
   * Opens text.
   *
   * @throws SealBroken where the bytes are not of this owner and field
   * @throws KeyDestroyed where what the owner had was erased
   */
  public String open(String county, UUID owner, String field, byte[] sealed) {
    return new String(openBytes(county, owner, field, sealed), StandardCharsets.UTF_8);
  }

  /** Opens text that may be missing. */
  public @Nullable String openOrNull(
      String county, UUID owner, String field, byte @Nullable [] sealed) {
    return sealed == null ? null : open(county, owner, field, sealed);
  }

  /** Opens bytes, as {@link #open}. */
  public byte[] openBytes(String county, UUID owner, String field, byte[] sealed) {
    String name = name(county, owner);
    SecretKey known = remembered(name);
    if (known != null) {
      try {
        return Aes.decrypt(known, sealed, bound(owner, field));
      } catch (SealBroken e) {
        // Perhaps remembered from a transaction that was undone: below it is read anew.
      }
    }
    SecretKey key = unwrapped(keys.find(county, owner).orElseThrow(KeyDestroyed::new), name);
    byte[] plain = Aes.decrypt(key, sealed, bound(owner, field));
    synchronized (opened) {
      opened.put(name, new Remembered(key, System.nanoTime()));
    }
    return plain;
  }

  /** Makes all that an owner sealed unreadable for good. */
  public void destroy(String county, UUID owner) {
    keys.destroy(county, owner);
    synchronized (opened) {
      opened.remove(name(county, owner));
    }
  }

  /**
   * Wraps keys anew that an older key of the ring still wraps.
   *
   * @return how many, at most the limit; 0 when all are done
   */
  public int rewrap(int limit) {
    List<DataKeys.Owned> old = keys.notWrappedBy(ring.current(), limit);
    for (DataKeys.Owned one : old) {
      String name = name(one.county(), one.owner());
      byte[] plain = ring.unwrap(one.key().ring(), one.key().bytes(), name);
      keys.rewrap(one, new DataKeys.Wrapped(ring.current(), ring.wrap(plain, name)));
    }
    return old.size();
  }

  /** A key with the time since when it is known. */
  private record Remembered(SecretKey key, long sinceNanos) {}

  private @Nullable SecretKey remembered(String name) {
    synchronized (opened) {
      Remembered known = opened.get(name);
      if (known == null || System.nanoTime() - known.sinceNanos() > REMEMBERED_NANOS) {
        opened.remove(name);
        return null;
      }
      return known.key();
    }
  }

  private DataKeys.Wrapped fresh(String name) {
    return new DataKeys.Wrapped(ring.current(), ring.wrap(Aes.randomKey(), name));
  }

  private SecretKey unwrapped(DataKeys.Wrapped wrapped, String name) {
    return Aes.key(ring.unwrap(wrapped.ring(), wrapped.bytes(), name));
  }

  private static String name(String county, UUID owner) {
    return county + '/' + owner;
  }

  private static byte[] bound(UUID owner, String field) {
    return (owner + "/" + field).getBytes(StandardCharsets.UTF_8);
  }
}
