package org.linli.person.support;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What figures are counted from; as the service itself, and only counts leave. */
public interface FigureStore {

  /** A case for one of its kinds. */
  record Fact(UUID id, String path, String kind) {}

  /** All cases below a path, a row for each kind of help. */
  List<Fact> facts(String pathPrefix, @Nullable Integer year);

  /** What counts are perturbed with; made once. */
  byte[] secret(byte[] fresh);
}
