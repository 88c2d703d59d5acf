package org.linli.patrol.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.patrol.team.Capacity;

/**
 * Something noticed on patrol: a matter or a place, never a person.
 *
 * @param content null in lists and once it was erased
 * @param waiting null unless it is OPEN
 * @param became null unless it was forwarded
 * @param ended null while it is OPEN
 */
public record Incident(
    UUID id,
    Place place,
    Noted noted,
    @Nullable Content content,
    State state,
    @Nullable Waiting waiting,
    @Nullable Became became,
    @Nullable Ended ended,
    List<Photo> photos,
    int version) {

  public Incident {
    photos = List.copyOf(photos);
  }

  /** What it is to become. */
  public enum Kind {
    REPORT,
    HAZARD
  }

  /** Where it stands. */
  public enum State {
    OPEN,
    FORWARDED,
    CLOSED
  }

  /**
   * Where it belongs.
   *
   * @param path path of the team's area
   * @param grid code of the grid in which it was seen
   */
  public record Place(
      UUID shift, UUID team, String teamName, String county, String path, String grid) {}

  /**
   * Who noted what when.
   *
   * @param category of a dispute, or kind of a hazard
   */
  public record Noted(
      String by,
      Capacity capacity,
      Kind kind,
      String category,
      Instant noticedAt,
      Instant receivedAt) {}

  /**
   * What was seen and where.
   *
   * @param position null where only the grid is known
   */
  public record Content(String words, @Nullable Position position) {}

  /** Longitude and latitude in degrees, EPSG:4490. */
  public record Position(double lon, double lat) {}

  /**
   * Why it is still here.
   *
   * @param detail what the other service said; null for nothing
   */
  public record Waiting(Reason reason, @Nullable String detail) {

    /** Kinds of reasons. */
    public enum Reason {
      NOT_TRIED,
      NOT_ALLOWED,
      REFUSED,
      NO_ANSWER
    }
  }

  /**
   * What it became in the other service.
   *
   * @param dispute the matter that a report opened or joined
   */
  public record Became(UUID id, @Nullable String number, @Nullable UUID dispute) {}

  /**
   * How it ended here.
   *
   * @param reason why it was closed; null where it was forwarded
   */
  public record Ended(String by, Instant at, @Nullable String reason, @Nullable Instant erasedAt) {}

  /** A photo without its content. */
  public record Photo(UUID id, String mediaType, int sizeBytes) {}
}
