package org.linli.commons.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys that anchors are signed and checked with. */
final class AnchorKeys {

  /** Beside the anchors; after a change of keys it holds the older ones too. */
  static final String PUBLIC_FILE = "public-key.pem";

  private static final Pattern PEM =
      Pattern.compile("-----BEGIN PUBLIC KEY-----([^-]+)-----END PUBLIC KEY-----");

  private AnchorKeys() {}

  /**
   * The key that signs.
   *
   * @param text PKCS#8 in base64, as PEM or without its first and last line
   */
  static PrivateKey signing(String text) {
    try {
      byte[] bytes = decoded(text.replaceAll("-----[A-Z ]+-----", ""));
      return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(bytes));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      // Its cause may quote the key.
      throw new IllegalArgumentException(
          "linli.audit.signing-key is no Ed25519 key (PKCS#8, base64)");
    }
  }

  /** The keys that a file holds. */
  static List<PublicKey> checking(Path file) throws IOException {
    List<PublicKey> keys = new ArrayList<>();
    Matcher blocks = PEM.matcher(Files.readString(file));
    try {
      while (blocks.find()) {
        byte[] bytes = decoded(blocks.group(1));
        keys.add(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes)));
      }
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException(file + " holds a key that is no Ed25519 key", e);
    }
    return keys;
  }

  private static byte[] decoded(String base64) {
    return Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
  }
}
