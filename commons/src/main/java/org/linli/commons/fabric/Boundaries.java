package org.linli.commons.fabric;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/**
 * Boundaries as a fabric keeps them: 16 bytes a point instead of the 36 of an object each, in the
 * arrays that locating reads too.
 */
public final class Boundaries {

  private static final GeometryFactory PACKED =
      new GeometryFactory(new PrecisionModel(), 0, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

  private Boundaries() {}

  /**
   * Reads well-known binary, longitude first.
   *
   * @throws IllegalArgumentException naming the grid when it is none
   */
  public static Geometry read(String gridCode, byte[] wkb) {
    try {
      return new WKBReader(PACKED).read(wkb);
    } catch (ParseException e) {
      throw new IllegalArgumentException("boundary of grid " + gridCode, e);
    }
  }
}
