package org.linli.grid.preview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.commons.importing.FeatureFile;

/**
 * A file that somebody sent to look at it.
 *
 * @param layers their names
 * @param keptUntil when it is deleted by itself
 */
public record SentFile(
    UUID id,
    String name,
    long bytes,
    FeatureFile.Format format,
    List<String> layers,
    Instant sentAt,
    Instant keptUntil) {
  public SentFile {
    layers = List.copyOf(layers);
  }
}
