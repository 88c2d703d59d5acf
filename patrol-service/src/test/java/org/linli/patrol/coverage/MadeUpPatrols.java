package org.linli.patrol.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.patrol.fix.Tracks;
import org.linli.patrol.shift.Shifts;

/** Shifts and tracks as a test makes them up. */
final class MadeUpPatrols implements Tracks, Shifts {

  private final Map<UUID, ShiftTimes> shifts = new HashMap<>();
  private final Map<UUID, List<TrackPoint>> tracks = new HashMap<>();
  private final List<ChangedShift> changes = new ArrayList<>();
  private final List<Closed> closed = new ArrayList<>();

  UUID open(Instant checkIn) {
    UUID id = UUID.randomUUID();
    put(id, checkIn, null);
    return id;
  }

  void close(UUID id, Instant at) {
    put(id, times(id).checkIn(), at);
    closed.add(new Closed(id, at));
  }

  /** A check-out that is told of later than it was. */
  void closeUnheard(UUID id, Instant at) {
    put(id, times(id).checkIn(), at);
  }

  void track(UUID id, List<Patrolled.Position> track) {
    tracks.put(id, track.stream().map(p -> new TrackPoint(p.at(), p.lon(), p.lat(), 5)).toList());
    changes.add(new ChangedShift(id, changes.size() + 1L));
  }

  /** As retention does, without a word. */
  void end(UUID id) {
    tracks.remove(id);
  }

  void endAll() {
    tracks.clear();
  }

  UUID walked(List<Patrolled.Position> track) {
    UUID id = open(track.getFirst().at());
    track(id, track);
    close(id, track.getLast().at());
    return id;
  }

  private void put(UUID id, Instant checkIn, @Nullable Instant checkOut) {
    shifts.put(
        id,
        new ShiftTimes(
            id,
            "patroller",
            UUID.randomUUID(),
            "C",
            "/C/T1/",
            List.of(),
            null,
            checkIn,
            checkOut,
            List.of(new Interval(checkIn, checkOut)),
            null));
  }

  @Override
  public List<TrackPoint> valid(UUID shift) {
    return tracks.getOrDefault(shift, List.of());
  }

  @Override
  public List<ChangedShift> changedSince(long mark, int limit) {
    return changes.stream().filter(change -> change.mark() > mark).limit(limit).toList();
  }

  @Override
  public Optional<OpenShift> openOf(String username) {
    return Optional.empty();
  }

  @Override
  public Optional<OpenShift> open(UUID id) {
    return Optional.empty();
  }

  @Override
  public ShiftTimes times(UUID id) {
    return Optional.ofNullable(shifts.get(id)).orElseThrow(ProblemException::notFound);
  }

  @Override
  public boolean isEntered(UUID id) {
    return false;
  }

  @Override
  public List<Closed> closedSince(Instant since, @Nullable UUID after, int limit) {
    int from = after == null ? 0 : closed.stream().map(Closed::id).toList().indexOf(after) + 1;
    return closed.subList(from, closed.size()).stream().limit(limit).toList();
  }
}
