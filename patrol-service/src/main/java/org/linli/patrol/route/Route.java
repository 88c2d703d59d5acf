package org.linli.patrol.route;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.patrol.team.Team;

/**
 * A route.
 *
 * @param retiredAt null while it is in use
 */
public record Route(
    UUID id,
    Team.Ground ground,
    String name,
    int expectedMinutes,
    List<CheckPoint> checkPoints,
    @Nullable Instant retiredAt,
    int version) {

  public Route {
    checkPoints = List.copyOf(checkPoints);
  }

  /** A route in a list, without its geometry. */
  public record Listed(
      UUID id,
      Team.Ground ground,
      String name,
      int expectedMinutes,
      int checkPoints,
      @Nullable Instant retiredAt) {}
}
