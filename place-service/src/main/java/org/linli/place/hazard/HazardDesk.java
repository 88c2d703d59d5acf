package org.linli.place.hazard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Role;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.place.Limit;

/** Hazards as they are read: one, lists, the ladder and the figures. */
public final class HazardDesk {

  private static final int MOST_ON_LADDER = 1_000;
  private static final int LONGEST_WINDOW_DAYS = 1_100;
  private static final Set<Role> WORKING =
      Set.of(Role.OFFICER, Role.GRID_WORKER, Role.INSPECTOR, Role.POLICE);
  private static final Set<Role> DECIDING = Set.of(Role.OFFICER, Role.INSPECTOR, Role.POLICE);

  private final HazardStore store;
  private final HazardReach reach;
  private final Places places;
  private final Settings settings;
  private final Clock clock;

  public HazardDesk(
      HazardStore store, HazardReach reach, Places places, Settings settings, Clock clock) {
    this.store = store;
    this.reach = reach;
    this.places = places;
    this.settings = settings;
    this.clock = clock;
  }

  /** A hazard with all that belongs to it. */
  public record File(
      Hazard hazard,
      List<HazardEvent> events,
      List<HazardPhoto> photos,
      List<HazardSupervision> supervisions,
      List<HazardStep> may) {

    public File {
      events = List.copyOf(events);
      photos = List.copyOf(photos);
      supervisions = List.copyOf(supervisions);
      may = List.copyOf(may);
    }

    public boolean supervised() {
      return supervisions.stream().anyMatch(one -> one.lifted() == null);
    }
  }

  /** Who is asked for next about an overdue hazard. */
  public enum Rung {
    REMIND,
    SUPERVISE,
    LIST
  }

  /**
   * A step of the ladder.
   *
   * @param fromDays days overdue from which it is due
   */
  public record Step(Rung rung, int fromDays, List<HazardStore.Listed> hazards) {
    public Step {
      hazards = List.copyOf(hazards);
    }
  }

  /**
   * Counts of an area.
   *
   * @param areaCode null of the total
   */
  public record AreaCounts(@Nullable String areaCode, HazardStore.Counts counts) {}

  /** Counts of areas; the total is apart. */
  public record Figures(
      LocalDate from, LocalDate until, HazardStore.Counts total, List<AreaCounts> areas) {
    public Figures {
      areas = List.copyOf(areas);
    }
  }

  /**
   * One hazard.
   *
   * @throws ProblemException 404
   */
  public File get(UUID id) {
    return store.together(
        () -> {
          Hazard hazard = store.find(id).orElseThrow(ProblemException::notFound);
          List<HazardSupervision> supervisions = store.supervisions(id);
          return new File(
              hazard, store.events(id), store.photos(id), supervisions, may(hazard, supervisions));
        });
  }

  /**
   * One that the caller may see.
   *
   * @throws ProblemException 404
   */
  public Hazard require(UUID id) {
    return store.together(() -> store.find(id).orElseThrow(ProblemException::notFound));
  }

  public List<HazardStore.Listed> list(
      HazardFilter filter, HazardStore.@Nullable Mark after, int limit) {
    return store.together(() -> store.list(filter, now(), after, limit));
  }

  /** Overdue hazards by what is due about them, the longest overdue first. */
  public List<Step> ladder(@Nullable String area) {
    int superviseDays = settings.limit(Limit.HAZARD_SUPERVISE_DAYS);
    int listDays = settings.limit(Limit.HAZARD_LIST_DAYS);
    Map<Rung, List<HazardStore.Listed>> rungs = new EnumMap<>(Rung.class);
    Instant now = now();
    for (HazardStore.Listed one :
        list(HazardFilter.overdueIn(places.scopes(area)), null, MOST_ON_LADDER)) {
      long days = Duration.between(one.hazard().standing().dueAt(), now).toDays();
      boolean major = one.hazard().standing().grade() == HazardGrade.MAJOR;
      Rung rung =
          major || days >= listDays
              ? Rung.LIST
              : days >= superviseDays ? Rung.SUPERVISE : Rung.REMIND;
      rungs.computeIfAbsent(rung, r -> new ArrayList<>()).add(one);
    }
    return List.of(
        new Step(Rung.LIST, listDays, rungs.getOrDefault(Rung.LIST, List.of())),
        new Step(Rung.SUPERVISE, superviseDays, rungs.getOrDefault(Rung.SUPERVISE, List.of())),
        new Step(Rung.REMIND, 0, rungs.getOrDefault(Rung.REMIND, List.of())));
  }

  /** Rectified in time, by the areas directly below. */
  public Figures figures(
      @Nullable String area, @Nullable LocalDate from, @Nullable LocalDate until) {
    LocalDate last = until == null ? LocalDate.now(clock) : until;
    LocalDate first = from == null ? last.minusDays(90) : from;
    if (last.isBefore(first)) {
      throw ProblemException.badField("until", "date-order");
    }
    if (ChronoUnit.DAYS.between(first, last) > LONGEST_WINDOW_DAYS) {
      throw ProblemException.badField("from", "window-too-long", LONGEST_WINDOW_DAYS);
    }
    List<String> scopes = places.scopes(area);
    List<String> parts = scopes.size() == 1 ? below(scopes.getFirst()) : scopes;
    List<String> asked = new ArrayList<>(parts);
    asked.addAll(scopes);
    Map<String, HazardStore.Counts> counts =
        store.together(
            () ->
                store.counts(
                    asked.stream().distinct().toList(),
                    HazardStore.Window.of(first, last, clock.getZone()),
                    now()));
    HazardStore.Counts total =
        scopes.stream()
            .map(path -> counts.getOrDefault(path, HazardStore.Counts.NONE))
            .reduce(HazardStore.Counts.NONE, HazardStore.Counts::plus);
    return new Figures(
        first,
        last,
        total,
        parts.stream()
            .map(
                path ->
                    new AreaCounts(code(path), counts.getOrDefault(path, HazardStore.Counts.NONE)))
            .toList());
  }

  /** What the premises of these hazards are called. */
  public Map<UUID, HazardStore.AtPremises> premises(List<Hazard> hazards) {
    List<UUID> ids =
        hazards.stream()
            .flatMap(hazard -> Stream.ofNullable(hazard.where().premises()))
            .distinct()
            .toList();
    return ids.isEmpty() ? Map.of() : store.together(() -> store.premises(ids));
  }

  public Instant now() {
    return clock.instant();
  }

  private List<String> below(String path) {
    return places.in(code(path), false).stream()
        .flatMap(choice -> places.find(choice.code()).stream())
        .map(Places.Place::path)
        .toList();
  }

  private static String code(String path) {
    return path.length() < 2
        ? ""
        : path.substring(path.lastIndexOf('/', path.length() - 2) + 1, path.length() - 1);
  }

  /**
   * Steps that are open to the caller; the rules of who mended it are asked again when they act.
   */
  private List<HazardStep> may(Hazard hazard, List<HazardSupervision> supervisions) {
    Set<Role> roles = reach.roles(hazard.where().path());
    String caller = HazardReach.username();
    List<HazardStep> may = new ArrayList<>();
    for (HazardStep step : HazardStep.values()) {
      if (hazard.standing().state().takes(step) && may(step, hazard, supervisions, roles, caller)) {
        may.add(step);
      }
    }
    return may;
  }

  private boolean may(
      HazardStep step,
      Hazard hazard,
      List<HazardSupervision> supervisions,
      Set<Role> roles,
      String caller) {
    boolean supervised = supervisions.stream().anyMatch(one -> one.lifted() == null);
    return switch (step) {
      case REPORT, RELOCATE, MERGE -> false;
      case FACTS, MEASURES, RECTIFIED, PHOTO -> any(roles, WORKING);
      case START -> any(roles, WORKING) && hazard.assignment() != null;
      case ASSIGN -> any(roles, DECIDING) && !hazard.lacksMeasures();
      case REOPEN -> any(roles, DECIDING);
      case OVERRULE, DISMISS -> any(roles, DECIDING) && !hazard.answersFor(caller);
      case EXTEND ->
          any(roles, DECIDING)
              && !hazard.answersFor(caller)
              && hazard.standing().extensions() < settings.limit(Limit.HAZARD_EXTENSIONS);
      case ACCEPT, REFUSE -> any(roles, DECIDING) && !hazard.hands().menders().contains(caller);
      case SUPERVISE ->
          !supervised && reach.above(HazardSupervisions.answeringPath(hazard)).isPresent();
      case LIFT ->
          supervisions.stream()
              .anyMatch(one -> one.lifted() == null && reach.leads(one.areaPath()));
    };
  }

  private static boolean any(Set<Role> held, Set<Role> asked) {
    return held.stream().anyMatch(asked::contains);
  }
}
