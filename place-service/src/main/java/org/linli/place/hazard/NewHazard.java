package org.linli.place.hazard;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hazard that was found in other work, such as a defect of an inspection.
 *
 * @param path of the grid it lies in, or of the area where there is no grid
 * @param lon degrees, EPSG:4490
 * @param kind code of the setting {@code hazard-kinds}
 * @param photos of the inspection; they stay with it
 */
public record NewHazard(
    String county,
    String path,
    @Nullable String gridCode,
    double lon,
    double lat,
    @Nullable UUID premises,
    @Nullable UUID inspection,
    @Nullable UUID campaign,
    String kind,
    String words,
    List<UUID> photos) {

  public NewHazard {
    photos = List.copyOf(photos);
  }
}
