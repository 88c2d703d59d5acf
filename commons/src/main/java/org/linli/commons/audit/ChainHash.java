package org.linli.commons.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The hash of an entry: over the hash before it and every field as it is stored, each with its
 * length before it. The database's {@code audit_hash} is the same.
 */
final class ChainHash {

  private final MessageDigest digest;

  private ChainHash(MessageDigest digest) {
    this.digest = digest;
  }

  static byte[] of(byte[] previous, AuditEntry entry) {
    ChainHash hash = new ChainHash(sha256());
    hash.bytes(previous);
    hash.field(Long.toString(entry.seq()));
    hash.field(Long.toString(micros(entry.at())));
    hash.field(entry.actor());
    hash.field(entry.action());
    hash.field(entry.kind());
    AuditSubject subject = entry.subject();
    hash.field(subject.kind());
    hash.field(subject.countyCode());
    hash.field(subject.path());
    UUID id = subject.id();
    hash.field(id == null ? null : id.toString());
    hash.field(subject.label());
    hash.length(entry.fieldGroups().size());
    entry.fieldGroups().forEach(hash::field);
    hash.field(entry.purpose());
    hash.field(entry.origin());
    hash.field(entry.detail());
    return hash.digest.digest();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long micros(Instant at) {
    return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
  }

  private void field(@Nullable String text) {
    if (text == null) {
      length(-1);
    } else {
      bytes(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void bytes(byte[] bytes) {
    length(bytes.length);
    digest.update(bytes);
  }

  private void length(int length) {
    digest.update(ByteBuffer.allocate(4).putInt(length).array());
  }
}
