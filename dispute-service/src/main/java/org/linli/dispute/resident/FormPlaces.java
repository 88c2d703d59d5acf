package org.linli.dispute.resident;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Area;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.Grid;
import org.linli.commons.problem.ProblemException;

/** Names of places to choose among; boundaries and households are not for everybody. */
public final class FormPlaces {

  private final Fabric fabric;

  public FormPlaces(Fabric fabric) {
    this.fabric = fabric;
  }

  /**
   * A place by name.
   *
   * @param within the areas around it, outermost first
   */
  public record Place(String code, Name name, boolean grid, List<Name> within) {}

  /** A name in Chinese and, where there is one, in English. */
  public record Name(String zh, @Nullable String en) {}

  /**
   * An area or a grid.
   *
   * @throws ProblemException 404
   */
  public Place get(String code) {
    OptionalInt grid = fabric.findGrid(code);
    if (grid.isPresent()) {
      return of(fabric.grids().get(grid.getAsInt()));
    }
    OptionalInt area = fabric.findArea(code);
    return of(fabric.areas().get(area.orElseThrow(ProblemException::notFound)));
  }

  /** What lies directly in an area; the topmost areas where none is named. */
  public List<Place> in(@Nullable String area) {
    List<Place> places = new ArrayList<>();
    for (Area each : fabric.areas()) {
      if (java.util.Objects.equals(each.parentCode(), area)) {
        places.add(of(each));
      }
    }
    if (area != null) {
      for (Grid each : fabric.grids()) {
        if (each.areaCode().equals(area)) {
          places.add(of(each));
        }
      }
    }
    return places;
  }

  private Place of(Area area) {
    return new Place(area.code(), name(area), false, around(area.parentCode()));
  }

  private Place of(Grid grid) {
    String name = grid.name() == null ? grid.code() : grid.name();
    return new Place(grid.code(), new Name(name, grid.nameEn()), true, around(grid.areaCode()));
  }

  private List<Name> around(@Nullable String code) {
    List<Name> names = new ArrayList<>();
    String next = code;
    while (next != null) {
      OptionalInt ordinal = fabric.findArea(next);
      if (ordinal.isEmpty()) {
        break;
      }
      Area area = fabric.areas().get(ordinal.getAsInt());
      names.addFirst(name(area));
      next = area.parentCode();
    }
    return names;
  }

  private static Name name(Area area) {
    return new Name(area.name(), area.nameEn());
  }
}
