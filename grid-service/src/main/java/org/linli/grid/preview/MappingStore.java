package org.linli.grid.preview;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Remembered mappings, as far as the caller administers their areas. */
public interface MappingStore {

  /** At most 500, by name. */
  List<RememberedMapping> list(@Nullable String area);

  /**
   * Remembers it; one of that name for that area is replaced.
   *
   * @param path of the area as it is now
   * @throws org.linli.commons.problem.ProblemException 409 where the one of that name is from
   *     before the area moved, and not the viewer's to replace
   */
  RememberedMapping save(RememberedMapping mapping, String path);

  /** Whether it was there. */
  boolean delete(UUID id);
}
