package org.linli.patrol.gap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.place.Places;
import org.linli.commons.settings.Settings;
import org.linli.patrol.coverage.Unseen;
import org.linli.patrol.whereabouts.KnownPlaces;
import org.linli.patrol.whereabouts.Need;
import org.linli.patrol.whereabouts.Place;
import org.linli.patrol.whereabouts.PlaceHolder;

/** Puts the gap list together. */
public final class Gaps {

  private final Unseen unseen;
  private final PlaceHolder known;
  private final Shortfalls shortfalls;
  private final Places places;
  private final FabricHolder fabric;
  private final Settings settings;
  private final Clock clock;

  public Gaps(
      Unseen unseen,
      PlaceHolder known,
      Shortfalls shortfalls,
      Places places,
      FabricHolder fabric,
      Settings settings,
      Clock clock) {
    this.unseen = unseen;
    this.known = known;
    this.shortfalls = shortfalls;
    this.places = places;
    this.fabric = fabric;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What is looked for.
   *
   * @param area null for all of the caller
   * @param reasons empty for all
   * @param kind null for all
   */
  public record Filter(@Nullable String area, Set<GapReasonKind> reasons, Gap.@Nullable Kind kind) {
    public Filter {
      reasons = Set.copyOf(reasons);
    }
  }

  /** The list, most points first. */
  public record Found(KnownPlaces places, int weightsVersion, List<Gap> gaps) {
    public Found {
      gaps = List.copyOf(gaps);
    }
  }

  /**
   * The gaps of an area.
   *
   * @throws org.linli.commons.problem.ProblemException 404 where it is not the caller's
   */
  public Found find(Filter filter) {
    List<String> scopes = places.scopes(filter.area());
    KnownPlaces all = known.now();
    Settings.InForce<GapWeights> weights = settings.inForce(GapWeights.KIND);
    Collector rows = new Collector(weights.value());
    List<Place> here = all.places().stream().filter(place -> lies(place.path(), scopes)).toList();
    addNeeds(rows, here, all.needs(), scopes);
    addClosed(rows, here);
    addUnseen(rows, here, scopes, weights.value().unseenDays());
    addShortfalls(rows, scopes);
    List<Gap> gaps =
        rows.gaps().stream()
            .filter(gap -> filter.kind() == null || gap.spot().kind() == filter.kind())
            .filter(
                gap ->
                    filter.reasons().isEmpty()
                        || gap.reasons().stream()
                            .anyMatch(r -> filter.reasons().contains(r.kind())))
            .toList();
    return new Found(all, weights.version(), gaps);
  }

  private void addNeeds(Collector rows, List<Place> here, List<Need> needs, List<String> scopes) {
    Map<UUID, Place> byId = new HashMap<>();
    here.forEach(place -> byId.put(place.id(), place));
    for (Need need : needs) {
      if (lies(need.path(), scopes)) {
        Place premises = need.premises() == null ? null : byId.get(need.premises());
        Gap.Spot spot = premises == null ? spotOf(need) : spotOf(premises);
        rows.add(spot, GapReasonKind.valueOf(need.kind().name()), since(need));
      }
    }
  }

  private void addClosed(Collector rows, List<Place> here) {
    LocalDateTime now = LocalDateTime.now(clock);
    for (Place place : here) {
      Place.Hours hours = place.openingHours();
      boolean closed =
          Boolean.FALSE.equals(place.inService()) || (hours != null && !OpenNow.isOpen(hours, now));
      if (place.dutyPoint() && closed) {
        rows.add(spotOf(place), GapReasonKind.DUTY_POINT_CLOSED, null);
      }
    }
  }

  private void addUnseen(Collector rows, List<Place> here, List<String> scopes, int days) {
    LocalDate today = LocalDate.now(clock);
    for (Unseen.UnseenGrid one : unseen.grids(scopes, today, days)) {
      Gap.Spot spot =
          new Gap.Spot(
              Gap.Kind.GRID, null, null, null, one.grid().code(), one.grid().path(), null, null);
      rows.addDays(spot, GapReasonKind.GRID_UNSEEN, days, since(one.lastSeen()));
    }
    List<Place> premises = here.stream().filter(place -> !place.dutyPoint()).toList();
    for (Unseen.UnseenPremises one : unseen.premises(premises, today, days)) {
      rows.addDays(spotOf(one.place()), GapReasonKind.PREMISES_UNSEEN, days, since(one.lastSeen()));
    }
  }

  private void addShortfalls(Collector rows, List<String> scopes) {
    Fabric current = fabric.current();
    for (Shortfalls.Shortfall one : shortfalls.ahead(scopes)) {
      String path = current.findPath(one.areaCode());
      if (path != null && lies(path, scopes)) {
        Gap.Spot spot = new Gap.Spot(Gap.Kind.AREA, null, null, null, null, path, null, null);
        rows.addMany(spot, GapReasonKind.STAFFING_SHORT, one.missing(), one.first());
      }
    }
  }

  /** A need on no premises counts for the grid it lies in, or else for the area. */
  private Gap.Spot spotOf(Need need) {
    Fabric current = fabric.current();
    String code = need.gridCode();
    OptionalInt grid = code == null ? OptionalInt.empty() : current.findGrid(code);
    return grid.isPresent()
        ? new Gap.Spot(
            Gap.Kind.GRID,
            null,
            null,
            null,
            code,
            current.grids().get(grid.getAsInt()).path(),
            null,
            null)
        : new Gap.Spot(Gap.Kind.AREA, null, null, null, null, need.path(), null, null);
  }

  private static Gap.Spot spotOf(Place place) {
    return new Gap.Spot(
        place.dutyPoint() ? Gap.Kind.DUTY_POINT : Gap.Kind.PREMISES,
        place.id(),
        place.number(),
        place.name(),
        place.gridCode(),
        place.path(),
        place.lon(),
        place.lat());
  }

  private @Nullable Instant since(Need need) {
    LocalDate due = need.due();
    if (need.since() != null || due == null) {
      return need.since();
    }
    return due.atStartOfDay(clock.getZone()).toInstant();
  }

  private @Nullable Instant since(@Nullable LocalDate lastSeen) {
    return lastSeen == null ? null : lastSeen.atStartOfDay(clock.getZone()).toInstant();
  }

  private static boolean lies(String path, List<String> scopes) {
    return scopes.stream().anyMatch(path::startsWith);
  }

  /** Reasons by place. */
  private final class Collector {
    private final GapWeights weights;
    private final Instant now = clock.instant();
    private final Map<Gap.Spot, Map<GapReasonKind, Pile>> piles = new HashMap<>();

    Collector(GapWeights weights) {
      this.weights = weights;
    }

    /** One more of a kind. */
    void add(Gap.Spot spot, GapReasonKind kind, @Nullable Instant since) {
      addMany(spot, kind, 1, since);
    }

    void addMany(Gap.Spot spot, GapReasonKind kind, int count, @Nullable Instant since) {
      if (weights.weights().containsKey(kind)) {
        pile(spot, kind).add(count, since);
      }
    }

    /** Days are told as their number and count as one. */
    void addDays(Gap.Spot spot, GapReasonKind kind, int least, @Nullable Instant since) {
      if (weights.weights().containsKey(kind)) {
        Pile pile = pile(spot, kind);
        pile.add(0, since);
        pile.days = since == null ? least : Math.max(least, (int) daysSince(since));
      }
    }

    List<Gap> gaps() {
      List<Gap> gaps = new ArrayList<>();
      piles.forEach((spot, kinds) -> gaps.add(gap(spot, kinds)));
      gaps.sort(
          Comparator.comparingInt(Gap::points)
              .reversed()
              .thenComparing(gap -> gap.spot().path())
              .thenComparing(gap -> gap.spot().kind())
              .thenComparing(gap -> String.valueOf(gap.spot().id())));
      return gaps;
    }

    private Gap gap(Gap.Spot spot, Map<GapReasonKind, Pile> kinds) {
      List<Gap.Reason> reasons = new ArrayList<>();
      kinds.forEach((kind, pile) -> reasons.add(reason(kind, pile)));
      reasons.sort(
          Comparator.comparingInt(Gap.Reason::points).reversed().thenComparing(Gap.Reason::kind));
      return new Gap(spot, reasons.stream().mapToInt(Gap.Reason::points).sum(), reasons);
    }

    private Gap.Reason reason(GapReasonKind kind, Pile pile) {
      GapWeights.Weight weight = weights.weights().get(kind);
      Instant oldest = pile.oldest;
      long days = pile.days > 0 ? pile.days : oldest == null ? 0 : daysSince(oldest);
      int points = weight == null ? 0 : weight.of(pile.days > 0 ? 1 : pile.count, days);
      return new Gap.Reason(kind, pile.days > 0 ? pile.days : pile.count, oldest, points);
    }

    private long daysSince(Instant since) {
      return ChronoUnit.DAYS.between(
          LocalDate.ofInstant(since, clock.getZone()), LocalDate.ofInstant(now, clock.getZone()));
    }

    private Pile pile(Gap.Spot spot, GapReasonKind kind) {
      return piles
          .computeIfAbsent(spot, s -> new HashMap<>())
          .computeIfAbsent(kind, k -> new Pile());
    }
  }

  /** How many of a kind there are at a place. */
  private static final class Pile {
    private int count;
    private int days;
    private @Nullable Instant oldest;

    void add(int more, @Nullable Instant since) {
      count += more;
      if (since != null && (oldest == null || since.isBefore(oldest))) {
        oldest = since;
      }
    }
  }
}
