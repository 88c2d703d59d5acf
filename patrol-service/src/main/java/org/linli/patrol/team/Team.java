package org.linli.patrol.team;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A team. */
public record Team(
    UUID id,
    Ground ground,
    String name,
    TeamKind kind,
    List<Coordinator> appointed,
    Life life,
    int version) {

  public Team {
    appointed = List.copyOf(appointed);
  }

  /**
   * Where it patrols.
   *
   * @param county code of the county
   * @param area code of an area or a grid
   */
  public record Ground(String county, String area, String path) {}

  /** From when to when it is there; without end while it is. */
  public record Life(String openedBy, Instant openedAt, @Nullable Instant endedAt) {}

  /** Who coordinates it, and since when. */
  public record Coordinator(String username, Instant since) {}

  /** Usernames of who coordinates it. */
  public List<String> coordinators() {
    return appointed.stream().map(Coordinator::username).toList();
  }

  public boolean isCoordinatedBy(String username) {
    return coordinators().contains(username);
  }

  public String county() {
    return ground.county();
  }

  public String path() {
    return ground.path();
  }

  public boolean isOver() {
    return life.endedAt() != null;
  }
}
