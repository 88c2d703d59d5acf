package org.linli.dispute.matter;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;

/** Opening, reading and listing disputes. */
public final class Disputes {

  /** Clocks of callers may be a little ahead of ours. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  private final DisputeStore store;
  private final Categories categories;
  private final FabricHolder fabric;
  private final Clock clock;

  public Disputes(DisputeStore store, Categories categories, FabricHolder fabric, Clock clock) {
    this.store = store;
    this.categories = categories;
    this.fabric = fabric;
    this.clock = clock;
  }

  /**
   * Opens a dispute at a place in the caller's area.
   *
   * @param receivedAt null for now
   * @throws ProblemException 400 with all faults; 404 where the place is outside the caller's area
   */
  public Dispute open(
      Access access,
      String category,
      @Nullable TriageLevel level,
      List<Double> position,
      @Nullable Instant receivedAt,
      @Nullable String idempotencyKey) {
    Instant now = clock.instant();
    Instant received = receivedAt == null ? now : receivedAt;
    requireValid(category, position, received, now);
    double lon = position.get(0);
    double lat = position.get(1);
    Fabric current = fabric.current();
    GridPlace grid = new Places(current).locate(lon, lat);
    if (grid == null) {
      throw ProblemException.badField("position", "outside-grids");
    }
    if (!access.covers(grid.path(), current)) {
      throw ProblemException.notFound();
    }
    NewDispute dispute =
        new NewDispute(
            UuidCreator.getTimeOrderedEpoch(),
            category,
            level,
            lon,
            lat,
            grid,
            received,
            LocalDate.ofInstant(received, clock.getZone()));
    String request = hash(category, level, position, receivedAt);
    return get(store.open(dispute, idempotencyKey, request));
  }

  /**
   * A dispute that the caller handles.
   *
   * @throws ProblemException 404
   */
  public Dispute get(UUID id) {
    return store
        .find(id, Places.counties(fabric.current()))
        .orElseThrow(ProblemException::notFound);
  }

  /** Disputes that the caller handles, newest first. */
  public List<Dispute> list(DisputeFilter filter, @Nullable ListPlace after, int limit) {
    return filter.paths().isEmpty() ? List.of() : store.list(filter, after, limit);
  }

  private void requireValid(String category, List<Double> position, Instant received, Instant now) {
    List<Violation> violations = new ArrayList<>();
    if (categories.findOffered(category).isEmpty()) {
      violations.add(Violation.ofField("category", "unknown-value", category));
    }
    if (position.size() != 2 || position.get(0) == null || position.get(1) == null) {
      violations.add(Violation.ofField("position", "position-pair"));
    } else {
      if (!(Math.abs(position.get(0)) <= 180)) {
        violations.add(Violation.ofField("position", "longitude"));
      }
      if (!(Math.abs(position.get(1)) <= 90)) {
        violations.add(Violation.ofField("position", "latitude"));
      }
    }
    if (received.isAfter(now.plus(CLOCK_TOLERANCE))) {
      violations.add(Violation.ofField("receivedAt", "in-future"));
    } else if (LocalDate.ofInstant(received, clock.getZone()).getYear() < 1990) {
      violations.add(Violation.ofField("receivedAt", "date-range"));
    }
    if (!violations.isEmpty()) {
      throw ProblemException.badRequest(violations);
    }
  }

  private static String hash(
      String category,
      @Nullable TriageLevel level,
      List<Double> position,
      @Nullable Instant receivedAt) {
    String content = "dispute\0" + category + '\0' + level + '\0' + position + '\0' + receivedAt;
    return HexFormat.of()
        .formatHex(IdempotencyKeys.digest().digest(content.getBytes(StandardCharsets.UTF_8)));
  }
}
