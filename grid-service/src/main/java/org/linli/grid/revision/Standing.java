package org.linli.grid.revision;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.fabric.GridKind;
import org.linli.grid.boundary.AreaRow;
import org.linli.grid.boundary.GridRow;
import org.linli.grid.boundary.Ground;
import org.linli.grid.boundary.Label;
import org.linli.grid.boundary.UnitType;
import org.locationtech.jts.geom.Geometry;

/**
 * An area or a grid as it stands, or as it will.
 *
 * @param rank level of an area or kind of a grid
 * @param origin of a grid it is never derived
 * @param boundary EPSG:4490, longitude first
 * @param validFrom first day of this state
 */
public record Standing(
    UnitType unit,
    AreaRow.Place place,
    String rank,
    Label label,
    @Nullable Integer households,
    AreaRow.Origin origin,
    Geometry boundary,
    LocalDate validFrom) {

  public String code() {
    return place.code();
  }

  public @Nullable String parent() {
    return place.parentCode();
  }

  public String path() {
    return place.path();
  }

  /** Its place on the ladder of levels; a grid stands below every level. */
  int depth() {
    return unit == UnitType.GRID
        ? AreaLevel.values().length
        : AreaLevel.find(rank).map(Enum::ordinal).orElse(-1);
  }

  /** Units of one layer share out the same ground. */
  public String layer() {
    return unit.name() + ' ' + rank;
  }

  /** Whether it may have ground instead of a unit of a layer: a grid of any kind of another. */
  boolean sharesGroundOf(String layer) {
    return layer().equals(layer)
        || (unit == UnitType.GRID && layer.startsWith(UnitType.GRID.name() + ' '));
  }

  /** Whether its layer shares out all the ground of the parent: areas and basic grids do. */
  public boolean covering() {
    return unit == UnitType.AREA || rank.equals(GridKind.BASIC.wireName());
  }

  Standing at(String path) {
    return new Standing(
        unit,
        new AreaRow.Place(code(), parent(), path),
        rank,
        label,
        households,
        origin,
        boundary,
        validFrom);
  }

  Standing drawn(Geometry other) {
    return new Standing(unit, place, rank, label, households, origin, other, validFrom);
  }

  /** Whether nothing but its first day differs. */
  boolean sameAs(Standing other) {
    return place.equals(other.place)
        && rank.equals(other.rank)
        && label.equals(other.label)
        && Objects.equals(households, other.households)
        && origin.equals(other.origin)
        && boundary.equalsExact(other.boundary);
  }

  Ground ground() {
    return new Ground(unit, code(), rank, path(), boundary);
  }

  AreaRow areaRow() {
    return new AreaRow(
        place, label, AreaLevel.find(rank).orElseThrow(), households, origin, boundary);
  }

  GridRow gridRow() {
    return new GridRow(
        place,
        label,
        GridKind.find(rank).orElseThrow(),
        households,
        origin.attribution(),
        boundary);
  }
}
