package org.linli.person.workforce;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Area;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;

/**
 * What the towns of an area have of what the standard asks for. Every town is there, also one where
 * nobody is entered: that is its gap. Those who serve above the towns are not counted.
 */
public final class Staffing {

  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
  private static final int MOST_EXPIRING = 500;

  private final StaffingStore store;
  private final Places places;
  private final Settings settings;
  private final Clock clock;

  public Staffing(StaffingStore store, Places places, Settings settings, Clock clock) {
    this.store = store;
    this.places = places;
    this.settings = settings;
    this.clock = clock;
  }

  /** How many there are of how many are wanted; the gap is never below 0. */
  public record Shortage(int present, int wanted, int gap) {

    static final Shortage NONE = new Shortage(0, 0, 0);

    static Shortage of(int present, int wanted) {
      return new Shortage(present, wanted, Math.max(0, wanted - present));
    }

    /** Gaps add up: too many in one team do not fill the gap of another. */
    Shortage plus(Shortage other) {
      return new Shortage(present + other.present, wanted + other.wanted, gap + other.gap);
    }
  }

  /** Figures of a town, or of all of them. */
  public record Figures(
      int staff,
      int teams,
      Shortage fullTime,
      Shortage assistants,
      Shortage certified,
      Certificates certificates,
      Trained trained) {

    static final Figures NONE =
        new Figures(
            0,
            0,
            Shortage.NONE,
            Shortage.NONE,
            Shortage.NONE,
            new Certificates(0, 0),
            new Trained(BigDecimal.ZERO, 0));

    Figures plus(Figures other) {
      return new Figures(
          staff + other.staff,
          teams + other.teams,
          fullTime.plus(other.fullTime),
          assistants.plus(other.assistants),
          certified.plus(other.certified),
          new Certificates(
              certificates.expiringSoon() + other.certificates.expiringSoon(),
              certificates.expired() + other.certificates.expired()),
          trained.plus(other.trained));
    }
  }

  /** How many mediator's certificates end soon, and how many people have only ended ones. */
  public record Certificates(int expiringSoon, int expired) {}

  /** Hours of training in the year, and how many were trained. */
  public record Trained(BigDecimal hours, int people) {
    Trained plus(Trained other) {
      return new Trained(hours.add(other.hours), people + other.people);
    }
  }

  public record TeamFigures(String code, String name, Shortage fullTime, Shortage assistants) {}

  public record TownFigures(String areaCode, Figures figures, List<TeamFigures> teams) {
    public TownFigures {
      teams = List.copyOf(teams);
    }
  }

  /**
   * All towns of an area.
   *
   * @param standardVersion version of the setting
   */
  public record Answer(
      LocalDate on,
      StaffingStandard standard,
      int standardVersion,
      List<TownFigures> towns,
      Figures total) {
    public Answer {
      towns = List.copyOf(towns);
    }
  }

  /**
   * Figures of the towns of an area of the caller.
   *
   * @param on the day on which certificates must be valid; null for today
   * @throws ProblemException 404 where the area is not the caller's
   */
  public Answer of(String area, @Nullable LocalDate on) {
    String path = places.requireOwn(area).path();
    LocalDate day = day(on);
    Settings.InForce<StaffingStandard> inForce = settings.inForce(StaffingStandard.KIND);
    StaffingStandard standard = inForce.value();
    List<Area> towns = places.towns(path);
    TownTallies tallies =
        new TownTallies(
            towns, store.counts(path, new WorkforceStore.Day(day, standard.warnDays())));
    List<TownFigures> figures = new ArrayList<>();
    Figures total = Figures.NONE;
    for (int i = 0; i < towns.size(); i++) {
      TownFigures town = tallies.town(i, standard);
      figures.add(town);
      total = total.plus(town.figures());
    }
    return new Answer(day, standard, inForce.version(), figures, total);
  }

  /** Whose mediator's certificate has ended or ends within the warning time; earliest first. */
  public List<Member> expiring(String area, @Nullable LocalDate on) {
    String path = places.requireOwn(area).path();
    int warnDays = settings.current(StaffingStandard.KIND).warnDays();
    return store.expiring(path, new WorkforceStore.Day(day(on), warnDays), MOST_EXPIRING).stream()
        .sorted(
            Comparator.comparing(
                (Member member) -> member.certificate().end().orElse(LocalDate.MAX)))
        .toList();
  }

  private LocalDate day(@Nullable LocalDate on) {
    LocalDate day = on == null ? LocalDate.now(clock) : on;
    if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
      throw ProblemException.badField("on", "date-range");
    }
    return day;
  }
}
