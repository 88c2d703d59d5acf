package org.linli.place.inspection;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.place.hours.OpeningHours;

/** Opening hours of premises. */
@FunctionalInterface
public interface Openings {

  /** Those that are known; works inside a transaction. */
  Map<UUID, OpeningHours> of(Set<UUID> premises);
}
