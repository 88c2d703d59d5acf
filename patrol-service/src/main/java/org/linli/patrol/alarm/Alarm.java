package org.linli.patrol.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call for help of somebody on duty.
 *
 * @param escalatedAt null while only the nearest desks are knocked at
 * @param acknowledged null until somebody is at it
 * @param closed null until it is over
 */
public record Alarm(
    UUID id,
    Place place,
    Act raised,
    @Nullable Instant escalatedAt,
    @Nullable Act acknowledged,
    @Nullable Closed closed) {

  /** How it ended. */
  public enum Outcome {
    HELP_SENT,
    SETTLED_ON_THE_SPOT,
    HANDED_TO_110,
    UNINTENDED,
    EXERCISE
  }

  /** Where it stands. */
  public enum State {
    RAISED,
    ACKNOWLEDGED,
    CLOSED
  }

  /**
   * From which shift of which team.
   *
   * @param coordinators usernames
   */
  public record Place(
      UUID shift,
      UUID team,
      String teamName,
      List<String> coordinators,
      String county,
      String area,
      String path) {
    public Place {
      coordinators = List.copyOf(coordinators);
    }
  }

  /** Who did it, and when. */
  public record Act(String by, Instant at) {}

  /**
   * The end.
   *
   * @param words null for none, or once erased
   */
  public record Closed(Act act, Outcome outcome, @Nullable String words) {}

  public State state() {
    if (closed != null) {
      return State.CLOSED;
    }
    return acknowledged == null ? State.RAISED : State.ACKNOWLEDGED;
  }

  /** Whether it knocks at one of these desks, or at this coordinator. */
  public boolean ringsAt(String username, List<String> desks) {
    return state() == State.RAISED
        && (place.coordinators().contains(username)
            || desks.stream().anyMatch(desk -> knockedAt().contains(desk)));
  }

  /** The paths of the desks it knocks at: that of the area, then all above up to the county. */
  public List<String> knockedAt() {
    List<String> paths = new ArrayList<>();
    String path = place.path();
    paths.add(path);
    while (escalatedAt != null && !path.endsWith('/' + place.county() + '/') && path.length() > 1) {
      path = path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
      paths.add(path);
    }
    return paths;
  }

  /** What those listen for who should hear of a change. */
  public List<String> ears() {
    List<String> ears = new ArrayList<>();
    place.coordinators().forEach(name -> ears.add("u:" + name));
    knockedAt().forEach(path -> ears.add("desk@" + path));
    return ears;
  }
}
