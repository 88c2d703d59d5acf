package org.linli.commons.relocation;

import java.util.List;

/** What the publisher of the boundaries tells of areas and grids that are no more. */
@FunctionalInterface
public interface EndedUnits {

  /** Those that ended after a version, in the order in which they did. */
  List<EndedUnit> since(long version);
}
