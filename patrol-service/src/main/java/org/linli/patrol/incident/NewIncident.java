package org.linli.patrol.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a device sent, before anything is known of it to be right.
 *
 * @param position empty where only the grid is known
 */
public record NewIncident(
    UUID id,
    UUID shift,
    Incident.Kind kind,
    String category,
    String words,
    Instant noticedAt,
    List<Double> position,
    @Nullable String grid) {

  public NewIncident {
    category = category.strip();
    words = words.strip();
    position = List.copyOf(position);
  }
}
