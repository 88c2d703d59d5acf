package org.linli.commons.ticket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that all copies of the service sign challenges and proofs of tickets with. It never
 * leaves the service; what is signed says for what, so that nothing signed for one purpose passes
 * for another.
 */
public final class SigningKey {

  private static final String HMAC = "HmacSHA256";

  private final Supplier<byte[]> source;

  /**
   * A key read when it is first needed.
   *
   * @param source gives the same bytes always
   */
  public SigningKey(Supplier<byte[]> source) {
    this.source = source;
  }

  /** HMAC-SHA256 over the purpose and the parts, each with its length before it. */
  public byte[] sign(String purpose, String... parts) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(source.get(), HMAC));
      update(mac, purpose);
      for (String part : parts) {
        update(mac, part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
  }

  private static void update(Mac mac, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    mac.update(bytes);
  }
}
