package org.linli.patrol.alarm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Where alarms are kept. All but the first two works in the transaction that is running. */
public interface AlarmStore {

  <T> T together(Supplier<T> work);

  <T> T asLinli(Supplier<T> work);

  /** Keeps it, unless one of the shift is open; the id of the open one. */
  UUID insert(Alarm alarm);

  Optional<Alarm> find(UUID id);

  /** Nobody else changes it until the transaction ends. */
  Optional<Alarm> lock(UUID id);

  /** Open ones first, then the newest. */
  List<Alarm> list(List<String> paths, boolean open, int limit);

  void save(Alarm alarm);

  /** Wakes those who should hear of it, when the transaction is done. */
  void knock(Alarm alarm);

  /** Those that nobody acknowledged since, and that knock at the nearest desks only. */
  List<Alarm> unheard(Instant raisedBefore, int limit);

  /** Erases how those ended that were closed before. */
  int erase(Instant closedBefore, int limit);
}
