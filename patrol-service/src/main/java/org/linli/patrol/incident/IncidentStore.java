package org.linli.patrol.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where incidents are kept. All but the first two works in the transaction that is running. */
public interface IncidentStore {

  <T> T together(Supplier<T> work);

  <T> T asLinli(Supplier<T> work);

  /** False where there is one of that id. */
  boolean insert(Incident incident, String contentHash);

  /** Whether what was sent under this id before is the same. */
  boolean isSame(UUID id, String contentHash);

  /** With its content, where it is not erased. */
  Optional<Incident> find(UUID id);

  /** Without content. */
  List<Incident> list(Filter filter, @Nullable Place after, int limit);

  /** Without content. */
  List<Incident> notedBy(String username, @Nullable UUID shift, int limit);

  /** Claims it for filing; false where it is not open, or somebody else is at it. */
  boolean claim(Incident incident, Instant now, Instant until);

  void took(Incident incident, Peers.Filing filing, Incident.Became became, String by, Instant at);

  void declined(Incident incident, Incident.Waiting waiting);

  /** False where another version is in force by now, or it is open no more. */
  boolean close(Incident incident, String reason, String by, Instant at, int seen);

  /** Keeps a photo; the id of the one there is, where it was sent before. */
  UUID insert(Incident incident, Incident.Photo photo, String sha256, byte[] content, Instant at);

  Optional<byte[]> photo(Incident incident, UUID photo);

  /** Erases words, position and photos of those that ended before. */
  int erase(Instant endedBefore, Instant now, int limit);

  /**
   * What is looked for.
   *
   * @param state null for any
   */
  record Filter(List<String> paths, @Nullable UUID team, Incident.@Nullable State state) {
    public Filter {
      paths = List.copyOf(paths);
    }
  }

  /** A place in the list. */
  record Place(Instant noticedAt, UUID id) {}
}
