package org.linli.patrol.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where templates and planned shifts are kept; works in the transaction that is running. */
public interface RotaStore {

  UUID insert(RotaTemplate template, String by, Instant at, @Nullable String idempotencyKey);

  Optional<RotaTemplate> findTemplate(UUID id);

  /** Templates of a team by name. */
  List<RotaTemplate> templates(UUID team, boolean retired);

  /** False where another version is in force by now. */
  boolean change(RotaTemplate template, String by, Instant at, int seen);

  void set(RotaTemplate template, RotaException exception, String by);

  void removeException(RotaTemplate template, LocalDate day);

  boolean isPlanned(RotaTemplate template, LocalDate day);

  /** Plans it unless its template has planned that day; whether it did. */
  boolean insert(PlannedShift shift, String by, Instant at);

  /** Plans one beside the templates, once a key. */
  UUID insert(PlannedShift shift, String by, Instant at, @Nullable String idempotencyKey);

  Optional<PlannedShift.Counted> find(UUID id);

  /** Nobody else changes it until the transaction ends. */
  Optional<PlannedShift> lock(UUID id);

  /** Planned shifts that begin in a period, by time. */
  List<PlannedShift.Counted> list(Filter filter, @Nullable Place after, int limit);

  /** False where another version is in force by now. */
  boolean cancel(PlannedShift shift, String reason, String by, int seen);

  /** What is looked for. */
  record Filter(List<String> paths, @Nullable UUID team, Instant from, Instant until) {
    public Filter {
      paths = List.copyOf(paths);
    }
  }

  /** A place in the list. */
  record Place(Instant from, UUID id) {}
}
