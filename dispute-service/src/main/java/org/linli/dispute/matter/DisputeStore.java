package org.linli.dispute.matter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where disputes are looked up. Every call acts as the viewer of the request being answered. */
public interface DisputeStore {

  Optional<Listed> find(UUID id, Set<String> counties);

  /**
   * Where a matter lies exactly, longitude first, in degrees, EPSG:4490; for who may read its file.
   */
  List<Double> position(Matter matter);

  /** Newest first. */
  List<Listed> list(
      DisputeFilter filter, Set<String> counties, @Nullable ListPlace after, int limit);

  /**
   * All of them, newest first, one after the other in one transaction; for what is written out
   * whole.
   */
  void each(DisputeFilter filter, Set<String> counties, int limit, Consumer<Listed> each);
}
