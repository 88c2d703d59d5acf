package org.linli.commons.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import org.linli.commons.audit.AuditFindings.Fault;

/** Reads the anchors of a service and says what is wrong with them. */
final class AnchorReading {

  private final String service;
  private final List<PublicKey> keys;
  private final AuditFindings.Collector found;
  private final AuditVerification.NavigableAnchors anchors =
      new AuditVerification.NavigableAnchors();
  private String previousHash = "";
  private long previousSeq;

  private AnchorReading(String service, List<PublicKey> keys, AuditFindings.Collector found) {
    this.service = service;
    this.keys = keys;
    this.found = found;
  }

  /** The anchors that hold; none where there is no file yet. */
  static AuditVerification.NavigableAnchors read(
      Path file, String service, List<PublicKey> keys, AuditFindings.Collector found)
      throws IOException {
    AnchorReading reading = new AnchorReading(service, keys, found);
    if (!Files.exists(file)) {
      return reading.anchors;
    }
    String[] lines = Files.readString(file, StandardCharsets.ISO_8859_1).split("\n", -1);
    for (int n = 0; n < lines.length - 1; n++) {
      reading.line(n + 1, lines[n]);
    }
    if (!lines[lines.length - 1].isEmpty()) {
      found.add(Fault.ofLine("ANCHOR_UNREADABLE", lines.length));
    }
    return reading.anchors;
  }

  private void line(int number, String line) {
    Anchor anchor;
    try {
      anchor = Anchor.parse(line);
    } catch (IllegalArgumentException e) {
      found.add(Fault.ofLine("ANCHOR_UNREADABLE", number));
      previousHash = Anchor.hashOf(line);
      return;
    }
    if (!anchor.service().equals(service) || !anchor.isSignedBy(keys)) {
      found.add(Fault.ofLine("ANCHOR_SIGNATURE", number));
    } else {
      if (!anchor.previousLineHash().equals(previousHash) || anchor.seq() <= previousSeq) {
        found.add(Fault.ofLine("ANCHOR_ORDER", number));
      }
      // Signed is signed: one that stands in a wrong place binds the chain all the same.
      anchors.add(anchor);
      previousSeq = anchor.seq();
    }
    previousHash = Anchor.hashOf(line);
  }
}
