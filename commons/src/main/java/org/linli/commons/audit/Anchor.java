package org.linli.commons.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One signed line outside the database: at this moment the chain ended with this entry and this
 * hash.
 *
 * @param hash of the entry, in hexadecimal digits
 * @param previousLineHash of the line before in the same file; of nothing for the first
 * @param signature Ed25519 over all other fields, base64
 */
public record Anchor(
    String service, long seq, String hash, Instant at, String previousLineHash, String signature) {

  private static final JsonMapper JSON = new JsonMapper();

  static Anchor signed(
      String service, AuditChain.Head head, Instant at, String previousLineHash, PrivateKey key) {
    Instant when = at.truncatedTo(ChronoUnit.MICROS);
    String text = text(service, head.seq(), head.hash(), when, previousLineHash);
    try {
      Signature signing = Signature.getInstance("Ed25519");
      signing.initSign(key);
      signing.update(text.getBytes(StandardCharsets.UTF_8));
      String signature = Base64.getEncoder().encodeToString(signing.sign());
      return new Anchor(service, head.seq(), head.hash(), when, previousLineHash, signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("an anchor cannot be signed", e);
    }
  }

  /** Whether one of these keys signed it. */
  boolean isSignedBy(Collection<PublicKey> keys) {
    return keys.stream().anyMatch(this::isSignedBy);
  }

  String line() {
    ObjectNode node = JSON.createObjectNode();
    node.put("service", service);
    node.put("seq", seq);
    node.put("hash", hash);
    node.put("at", at.toString());
    node.put("previousLineHash", previousLineHash);
    node.put("signature", signature);
    return JSON.writeValueAsString(node);
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException where it is none of ours
   */
  static Anchor parse(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      Anchor anchor =
          new Anchor(
              node.required("service").asString(),
              node.required("seq").asLong(),
              node.required("hash").asString(),
              Instant.parse(node.required("at").asString()),
              node.required("previousLineHash").asString(),
              node.required("signature").asString());
      if (!anchor.line().equals(line)) {
        throw new IllegalArgumentException("not as we write it");
      }
      return anchor;
    } catch (JacksonException | java.time.DateTimeException e) {
      throw new IllegalArgumentException("not an anchor", e);
    }
  }

  /** What the line after this one carries. */
  static String hashOf(String line) {
    byte[] hash = ChainHash.sha256().digest(line.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash);
  }

  private boolean isSignedBy(PublicKey key) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(text(service, seq, hash, at, previousLineHash).getBytes(StandardCharsets.UTF_8));
      byte[] bytes = Base64.getDecoder().decode(signature);
      // One signature has one spelling.
      return Base64.getEncoder().encodeToString(bytes).equals(signature) && check.verify(bytes);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private static String text(
      String service, long seq, String hash, Instant at, String previousLineHash) {
    return String.join("\n", service, Long.toString(seq), hash, at.toString(), previousLineHash);
  }
}
