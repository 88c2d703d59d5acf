package org.linli.commons.relocation;

import org.linli.commons.fabric.Fabric;

/**
 * A feature whose records lie in grids; a bean of this type is told of each fabric, also of the one
 * that is there when the service starts. One that fails is told again.
 */
@FunctionalInterface
public interface FabricFollower {

  /**
   * Gives records their grids anew, in a transaction of its own as the service.
   *
   * @return how many came to lie elsewhere
   */
  int follow(Fabric fabric);
}
