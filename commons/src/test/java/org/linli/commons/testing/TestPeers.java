package org.linli.commons.testing;

import org.linli.commons.fabric.Fabric;

/** What the service talks to: an identity provider with a real key, and the fabric's publisher. */
public final class TestPeers implements AutoCloseable {

  private final TestIssuer issuer = new TestIssuer(TestIssuer.USUAL);
  private final PublishedFabric fabric = new PublishedFabric(TestFabric.version(1));

  public TestPeers() {
    issuer.serve(PublishedFabric.PATH, fabric);
  }

  public TestIssuer issuer() {
    return issuer;
  }

  /** Where the publisher of the fabric is reached. */
  public String gridUrl() {
    return issuer.url();
  }

  /** What is published from now on. */
  public void publish(Fabric newer) {
    fabric.publish(newer);
  }

  /** A signed token; grants are group paths such as {@code /areas/T1/officer}. */
  public String token(String username, String... grants) {
    return issuer.token(username, grants);
  }

  @Override
  public void close() {
    issuer.close();
  }
}
