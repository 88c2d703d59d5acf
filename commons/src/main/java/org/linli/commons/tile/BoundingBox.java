package org.linli.commons.tile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.locationtech.jts.geom.Envelope;

/** Reads the {@code bbox} parameter: west, south, east, north in degrees. */
public final class BoundingBox {

  private BoundingBox() {}

  /**
   * The envelope, longitude first; empty where the parameter is not given.
   *
   * @throws ProblemException 400 naming {@code bbox}
   */
  public static Optional<Envelope> parse(@Nullable String bbox) {
    if (bbox == null) {
      return Optional.empty();
    }
    String[] parts = bbox.split(",", -1);
    if (parts.length != 4) {
      throw ProblemException.badField("bbox", "bbox");
    }
    double[] v = new double[4];
    for (int i = 0; i < 4; i++) {
      try {
        v[i] = Double.parseDouble(parts[i].strip());
      } catch (NumberFormatException e) {
        throw ProblemException.badField("bbox", "bbox");
      }
    }
    boolean inRange =
        v[0] >= -180 && v[2] <= 180 && v[1] >= -90 && v[3] <= 90 && v[0] <= v[2] && v[1] <= v[3];
    if (!inRange) {
      throw ProblemException.badField("bbox", "bbox");
    }
    return Optional.of(new Envelope(v[0], v[2], v[1], v[3]));
  }
}
