package org.linli.commons.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The deployment's keys, by name. The first one wraps; the others still unwrap, until everything is
 * wrapped anew.
 */
public final class KeyRing {

  private final Map<String, SecretKey> keys;
  private final String current;

  private KeyRing(Map<String, SecretKey> keys) {
    this.keys = keys;
    this.current = keys.keySet().iterator().next();
  }

  /**
   * Reads {@code name:base64,name:base64}, the current one first; each is 32 random bytes.
   *
   * @throws IllegalArgumentException where there is none, or one is not of that form; the message
   *     shows no key
   */
  public static KeyRing parse(String setting) {
    Map<String, SecretKey> keys = new LinkedHashMap<>();
    for (String entry : setting.split(",", -1)) {
      int colon = entry.indexOf(':');
      if (colon < 1 || entry.isBlank()) {
        throw new IllegalArgumentException(
            "linli.sealing-keys must be name:base64 of 32 bytes, several separated by commas");
      }
      String name = entry.substring(0, colon).strip();
      byte[] key = Base64.getDecoder().decode(entry.substring(colon + 1).strip());
      if (key.length != Aes.KEY_BYTES || keys.put(name, Aes.key(key)) != null) {
        throw new IllegalArgumentException(
            "linli.sealing-keys: key " + name + " is not 32 bytes, or there twice");
      }
    }
    return new KeyRing(keys);
  }

  /** The name of the key that wraps now. */
  public String current() {
    return current;
  }

  /** The names of all keys, the one that wraps now first. */
  public List<String> names() {
    return List.copyOf(keys.keySet());
  }

  /**
   * A key for another purpose than wrapping, derived from one of the ring (HKDF with SHA-256, RFC
   * 5869): who has it cannot tell the key of the ring, or that of another purpose.
   */
  SecretKey derive(String name, String purpose) {
    try {
      AlgorithmParameterSpec spec =
          HKDFParameterSpec.ofExtract()
              .addIKM(key(name))
              .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), Aes.KEY_BYTES);
      return KDF.getInstance("HKDF-SHA256").deriveKey("HmacSHA256", spec);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HKDF", e);
    }
  }

  byte[] wrap(byte[] dataKey, String owner) {
    return Aes.encrypt(key(current), dataKey, owner.getBytes(StandardCharsets.UTF_8));
  }

  byte[] unwrap(String name, byte[] wrapped, String owner) {
    return Aes.decrypt(key(name), wrapped, owner.getBytes(StandardCharsets.UTF_8));
  }

  private SecretKey key(String name) {
    SecretKey key = keys.get(name);
    if (key == null) {
      throw new SealBroken("the deployment's key " + name + " is not on the ring");
    }
    return key;
  }
}
