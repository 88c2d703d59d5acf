package org.linli.commons.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.linli.commons.testing.PostgisForTests;
import tools.jackson.databind.json.JsonMapper;

/** A chain with its anchors, and the means to add to both. */
final class AnchoredChain {

  static final String SERVICE = "trial-service";

  final PostgisForTests.Database database = AuditDatabase.create();
  final Path folder;
  final AuditChain chain = new JdbcAuditChain(database.asApp(), new JsonMapper());
  final String signingKey;

  AnchoredChain(Path folder) throws IOException {
    this.folder = folder;
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      Base64.Encoder base64 = Base64.getEncoder();
      signingKey = base64.encodeToString(pair.getPrivate().getEncoded());
      Files.writeString(
          folder.resolve(AnchorKeys.PUBLIC_FILE),
          "-----BEGIN PUBLIC KEY-----\n"
              + base64.encodeToString(pair.getPublic().getEncoded())
              + "\n-----END PUBLIC KEY-----\n");
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  Path lines() {
    return AnchorFile.of(folder, SERVICE);
  }

  void add(int entries) {
    for (int n = 0; n < entries; n++) {
      chain.append(
          List.of(
              new AuditDraft(
                  Instant.now(Clock.systemUTC()),
                  "user" + n % 7,
                  AuditAction.values()[n % AuditAction.values().length],
                  "KIND_" + n % 5,
                  new AuditSubject("MATTER", "C", "/C/T1/", UUID.randomUUID(), "C-" + n),
                  List.of("NARRATIVE", "PARTIES").subList(0, n % 3),
                  "purpose " + n,
                  "198.51.100." + n % 250,
                  new TreeMap<>())));
    }
  }

  void anchor() throws IOException {
    new AnchorFile(folder, SERVICE, signingKey)
        .append(chain.head().orElseThrow(), Instant.now(Clock.systemUTC()));
  }

  AuditVerification verification() {
    return AuditVerification.ofDatabase(
        database.asApp(), new AuditVerification.Place(folder, SERVICE));
  }
}
