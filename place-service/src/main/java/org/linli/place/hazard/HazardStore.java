package org.linli.place.hazard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where hazards are kept. All but {@link #together} works inside a transaction. */
public interface HazardStore {

  /** One transaction as the viewer of this request. */
  <T> T together(Supplier<T> work);

  /** The next number of an area and year. */
  String number(String areaCode, int year);

  void insert(Hazard hazard);

  Optional<Hazard> find(UUID id);

  /** The hazard, which nobody else changes until the transaction ends. */
  Optional<Hazard> lock(UUID id);

  /** Stores what changed; the version grows by one. */
  Hazard save(Hazard changed);

  void append(Hazard hazard, HazardEvent event);

  /** Oldest first. */
  List<HazardEvent> events(UUID id);

  void add(Hazard hazard, HazardPhoto photo);

  List<HazardPhoto> photos(UUID id);

  /** Whether it was not under supervision yet. */
  boolean order(Hazard hazard, HazardSupervision supervision);

  /** Whether it had not been lifted yet. */
  boolean lift(Hazard hazard, UUID supervision, HazardSupervision.Lifted lifted);

  /** Oldest first. */
  List<HazardSupervision> supervisions(UUID id);

  /**
   * A page in the order of deadlines.
   *
   * @param after the last of the page before
   */
  List<Listed> list(HazardFilter filter, Instant now, @Nullable Mark after, int limit);

  /** Whether there is such a campaign that the viewer may see. */
  boolean isCampaign(UUID id);

  /** The premises of these ids that the viewer may see. */
  Map<UUID, AtPremises> premises(Collection<UUID> ids);

  /** What premises are called. */
  record AtPremises(UUID id, String number, String name, String kind) {}

  /** A place in the list. */
  record Mark(Instant dueAt, UUID id) {}

  /** A hazard of a list. */
  record Listed(Hazard hazard, boolean supervised) {}

  /** Counts of the hazards below each of these paths, by path. */
  Map<String, Counts> counts(List<String> paths, Window window, Instant now);

  /**
   * Days from the first to the last.
   *
   * @param from begin of the first day
   * @param until end of the last day, exclusive
   */
  record Window(Instant from, Instant until) {

    /** The window of whole days in a zone. */
    public static Window of(LocalDate from, LocalDate until, ZoneId zone) {
      return new Window(
          from.atStartOfDay(zone).toInstant(), until.plusDays(1).atStartOfDay(zone).toInstant());
    }
  }

  /**
   * Counts of an area.
   *
   * @param due their deadline lay in the window
   * @param inTime of those, mended by then and accepted
   */
  record Counts(
      long due, long inTime, long open, long overdue, long major, long reported, long closed) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

    /** Of two areas that do not overlap. */
    public Counts plus(Counts other) {
      return new Counts(
          due + other.due,
          inTime + other.inTime,
          open + other.open,
          overdue + other.overdue,
          major + other.major,
          reported + other.reported,
          closed + other.closed);
    }
  }
}
