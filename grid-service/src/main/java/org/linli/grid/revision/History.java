package org.linli.grid.revision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
   * All of a unit that the viewer sees.
   *
   * @param endedOn first day without it; null while it is there, and where the viewer does not see
   *     its last state
   * @param outside whether it has states that the viewer does not see
   * @param states the newest first
   */
  record Whole(
      UnitType unit,
      @Nullable LocalDate endedOn,
      boolean outside,
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

  /**
   * What became of the units of a day until another.
   *
   * @param starting codes of those that differ; the viewer saw them on the first day
   * @param passings of these and of all that came of them, wherever that lies, in their order
   * @param known which codes among the passings the viewer may be told
   */
  record Walk(Set<String> starting, List<Passing> passings, Set<String> known) {}

  /**
   * Follows units from one day to another.
   *
   * @param area only what lay in it on the first day; null for all
   * @return empty where the viewer sees no such area on any day
   */
  Optional<Walk> walk(LocalDate from, LocalDate to, @Nullable String area);

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
