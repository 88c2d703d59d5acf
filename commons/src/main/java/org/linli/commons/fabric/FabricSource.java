package org.linli.commons.fabric;

import java.util.Optional;

/** Where the published fabric comes from. */
@FunctionalInterface
public interface FabricSource {

  /**
   * The newest fabric.
   *
   * @param knownVersion the version the caller has, -1 for none
   * @return empty when that is the newest
   */
  Optional<Fabric> fetchNewer(long knownVersion);
}
