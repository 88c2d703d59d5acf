package org.linli.commons.importing;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Coordinates of GeoJSON before their type is known, which may stand after them: a position, a list
 * of such, or neither.
 */
sealed interface Nested {
  /** Easting or longitude first; a height is left out. */
  record Position(double x, double y) implements Nested {}

  record Items(List<Nested> items) implements Nested {}

  /** Something that is not a coordinate. */
  record Malformed() implements Nested {}

  /** Positions and lists of one geometry; the finest boundary of a province has fewer. */
  int MOST_ITEMS = 1_000_000;

  /**
   * Reads the array the parser stands at, to its end.
   *
   * @throws ImportRefused where it has more than {@link #MOST_ITEMS}
   */
  static Nested read(JsonParser parser) {
    return read(parser, new int[1]);
  }

  private static Nested read(JsonParser parser, int[] count) {
    if (++count[0] > MOST_ITEMS) {
      throw ImportRefused.file("geometry-too-large", MOST_ITEMS);
    }
    JsonToken first = parser.nextToken();
    if (first.isNumeric()) {
      return readPosition(parser);
    }
    List<Nested> items = new ArrayList<>();
    boolean malformed = false;
    for (JsonToken token = first; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      if (token == JsonToken.START_ARRAY) {
        items.add(read(parser, count));
      } else {
        parser.skipChildren();
        malformed = true;
      }
    }
    return malformed ? new Malformed() : new Items(items);
  }

  private static Nested readPosition(JsonParser parser) {
    double x = parser.getDoubleValue();
    double y = Double.NaN;
    int count = 1;
    boolean malformed = false;
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      malformed |= !token.isNumeric();
      if (count++ == 1 && token.isNumeric()) {
        y = parser.getDoubleValue();
      }
      parser.skipChildren();
    }
    return malformed || !Double.isFinite(x) || !Double.isFinite(y)
        ? new Malformed()
        : new Position(x, y);
  }
}
