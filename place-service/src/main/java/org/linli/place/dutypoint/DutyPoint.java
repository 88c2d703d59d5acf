package org.linli.place.dutypoint;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.hours.OpeningHours;
import org.linli.place.location.GridLocation;

/**
 * Where help is at hand.
 *
 * @param lon degrees, EPSG:4490
 */
public record DutyPoint(
    UUID id,
    String number,
    Facts facts,
    double lon,
    double lat,
    GridLocation location,
    Condition condition,
    int version) {

  /**
   * What can be said of it.
   *
   * @param kind code of the setting {@code duty-point-kinds}
   * @param maintainer office or business, not a person
   */
  public record Facts(
      String name,
      String kind,
      @Nullable String address,
      @Nullable OpeningHours hours,
      @Nullable String maintainer) {}

  /** Whether it can be used. */
  public enum State {
    IN_SERVICE,
    OUT_OF_SERVICE,
    /** It is there no more, or was entered by mistake. */
    REMOVED
  }

  /**
   * How it stands.
   *
   * @param reason null while it is in service
   * @param until when it will be in service again, as far as is known
   * @param checked null where nobody has looked yet
   */
  public record Condition(
      State state, @Nullable String reason, @Nullable LocalDate until, @Nullable Checked checked) {

    public static final Condition NEW = new Condition(State.IN_SERVICE, null, null, null);
  }

  /** Who last looked whether it works, and when. */
  public record Checked(LocalDate on, String by) {}

  public DutyPoint with(Facts newFacts, double newLon, double newLat, GridLocation newLocation) {
    return new DutyPoint(id, number, newFacts, newLon, newLat, newLocation, condition, version + 1);
  }

  public DutyPoint with(Condition newCondition) {
    return new DutyPoint(id, number, facts, lon, lat, location, newCondition, version + 1);
  }
}
