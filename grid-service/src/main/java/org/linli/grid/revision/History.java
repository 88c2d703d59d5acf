package org.linli.grid.revision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.grid.boundary.UnitType;

/** Former states, and what became of them; all but the changes as the viewer. */
public interface History {

  /**
   * One state of a unit.
   *
   * @param rank level of an area or kind of a grid
   * @param parent null where the viewer does not see it or there is none
   * @param until the day another state took its place or the unit ended; null for the present
   * @param geoJson MultiPolygon by RFC 7946; null where not asked for
   */
  record State(
      String rank,
      String name,
      @Nullable String nameEn,
      @Nullable String parent,
      @Nullable Integer households,
      double squareMetres,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable Cause cause,
      @Nullable String geoJson) {}

  /** The revision that made a state. */
  record Cause(UUID id, String title, @Nullable String legalBasis) {}

  /** Another unit that gave or got ground. */
  record Relative(String code, double share, LocalDate since) {}

  /**
   * All of a unit.
   *
   * @param endedOn first day without it; null while it is there
   * @param states the newest first
   */
  record Whole(
      UnitType unit,
      @Nullable LocalDate endedOn,
      List<State> states,
      List<Relative> predecessors,
      List<Relative> successors) {}

  Optional<Whole> find(String code, boolean withGeometry);

  /**
   * A share of ground that passed on some day.
   *
   * @param later null where a unit ended and nothing took its place
   * @param matters share of its matters; null where not known
   */
  record Passing(
      long version,
      String former,
      @Nullable String later,
      UnitType unit,
      double share,
      @Nullable Double matters) {}

  /** All that passed after a day up to another, in its order. */
  List<Passing> passings(LocalDate after, LocalDate until);

  /**
   * Which of the codes were there on a day.
   *
   * @param area only what lay in it then; null for all
   * @return empty where the viewer sees no such area on any day
   */
  Optional<List<String>> there(LocalDate day, @Nullable String area, List<String> codes);

  /** What became of a unit with a version. */
  record Change(
      long version,
      String code,
      UnitType unit,
      String change,
      @Nullable String path,
      @Nullable String formerPath,
      List<Relative> successors) {}

  /** The newest version, and all changes since another one. */
  record Changes(long version, List<Change> changes) {}

  /**
   * @param kind null for changes of all kinds
   */
  Changes changesSince(long version, @Nullable String kind);
}
