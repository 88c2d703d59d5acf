package org.linli.commons.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Keyed hashes of what is sealed, to ask whether it is exactly this without opening it. A hash is
 * bound to the owner of the text: the same text of two owners has two hashes, so that nobody who
 * reads the table can tell that it is the same, and nobody without the deployment's key can try
 * texts.
 */
public final class BlindIndex {

  private static final String PURPOSE = "linli blind-index";

  private final String current;
  private final Map<String, SecretKey> keys = new LinkedHashMap<>();

  public BlindIndex(KeyRing ring) {
    this.current = ring.current();
    ring.names().forEach(name -> keys.put(name, ring.derive(name, PURPOSE)));
  }

  /** The name of the key that new hashes are made with. */
  public String current() {
    return current;
  }

  /** The names of all keys on the ring. */
  public List<String> names() {
    return List.copyOf(keys.keySet());
  }

  /**
   * The hash of a text that was brought into one form before.
   *
   * @param ring name of the key
   * @param kind what the text is, such as PHONE: the same text of another kind has another hash
   * @return 32 bytes
   */
  public byte[] digest(String ring, UUID owner, String kind, String text) {
    SecretKey key = keys.get(ring);
    if (key == null) {
      throw new SealBroken("the deployment's key " + ring + " is not on the ring");
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      // Lengths before the parts, so that no two triples are the same bytes.
      for (String part : List.of(owner.toString(), kind, text)) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        mac.update(
            new byte[] {
              (byte) (bytes.length >>> 24),
              (byte) (bytes.length >>> 16),
              (byte) (bytes.length >>> 8),
              (byte) bytes.length
            });
        mac.update(bytes);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC", e);
    }
  }
}
