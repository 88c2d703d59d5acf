package org.linli.place.tiles;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.commons.tile.TileAddress;

/**
 * A layer of the map. A feature that has one makes a bean of this type, and its tiles are served
 * under {@code /api/place/tiles/}. All methods answer as the viewer of the request.
 */
public interface PlaceLayer {

  /** The name in the address, one of the contract's: {@code hazards}. */
  String name();

  /** The first zoom with anything to see. */
  int minZoom();

  /** The layers inside its tiles, each with its properties and their types (String, Number). */
  Map<String, Map<String, String>> contents();

  /** Names of the query parameters that it understands; others are refused. */
  Set<String> filters();

  /**
   * What changes whenever a tile may, the viewer's rights apart; the day belongs into it where
   * something turns overdue by itself.
   */
  String version();

  /**
   * A tile in Mapbox format; no bytes where it is empty.
   *
   * @throws org.linli.commons.problem.ProblemException 400 that names a filter with a value that is
   *     none
   */
  byte[] tile(TileAddress address, LayerFilter filter);

  /**
   * West, south, east, north in degrees of what the viewer may see; empty where that is nothing.
   */
  List<Double> bounds();
}
