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

  /** Publishes {@link TestFabric#merged} as version 2, and tells what became of what ended. */
  public void merge() {
    end(2, "T1", "/C/T1/", "T2");
    end(2, "T1V1G2", "/C/T1/T1V1/T1V1G2/", "T1V1E", "T1V1W");
    publish(TestFabric.merged(2));
  }

  /** Tells from now on what became of an area or a grid that ends with a version. */
  public void end(long version, String code, String formerPath, String... successors) {
    fabric.end(version, code, formerPath, successors);
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
