package org.linli.demo.land;

/** A place on the plane: metres east and north of the county's middle. */
public record Spot(double x, double y) {

  public double distanceTo(Spot other) {
    return Math.sqrt(squareTo(other));
  }

  public double squareTo(Spot other) {
    double dx = x - other.x;
    double dy = y - other.y;
    return dx * dx + dy * dy;
  }

  /** The place that lies {@code share} of the way to {@code other}. */
  public Spot towards(Spot other, double share) {
    return new Spot(x + (other.x - x) * share, y + (other.y - y) * share);
  }

  /** Distance to the nearest place on the segment from {@code a} to {@code b}. */
  public double distanceTo(Spot a, Spot b) {
    double dx = b.x - a.x;
    double dy = b.y - a.y;
    double length2 = dx * dx + dy * dy;
    double t = length2 == 0 ? 0 : ((x - a.x) * dx + (y - a.y) * dy) / length2;
    t = Math.clamp(t, 0, 1);
    double ex = a.x + t * dx - x;
    double ey = a.y + t * dy - y;
    return Math.sqrt(ex * ex + ey * ey);
  }
}
