package org.linli.grid.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A grid of today.
 *
 * @param leaders usernames of who leads it today, in the grid or its village
 * @param workers how many work it today, in the grid or its village
 */
public record RegisteredGrid(
    Name name,
    String area,
    @Nullable Integer households,
    LocalDate validFrom,
    List<String> leaders,
    int workers) {

  public RegisteredGrid {
    leaders = List.copyOf(leaders);
  }

  /**
   * What it is called.
   *
   * @param kind {@code basic}, {@code micro} or {@code dedicated}
   */
  public record Name(String code, String zh, @Nullable String en, String kind) {}

  /** Another grid with its boundary as GeoJSON. */
  public record Neighbour(
      String code, String zh, @Nullable String en, String area, String geometry) {}

  /**
   * One grid with what lies around it.
   *
   * @param bounds west, south, east, north in degrees
   * @param geometry its boundary as GeoJSON, longitude first, EPSG:4490
   */
  public record File(
      RegisteredGrid grid,
      long squareMetres,
      List<Double> bounds,
      String geometry,
      List<Neighbour> neighbours) {
    public File {
      bounds = List.copyOf(bounds);
      neighbours = List.copyOf(neighbours);
    }
  }
}
