package org.linli.demo.land;

import java.util.List;

/**
 * The invented ground of Yunxi: an outline among mountains, a river from the north-west to the
 * south-east with the county seat on both banks, side valleys, towns. From it follows how far apart
 * grids lie: about 200 m in the seat, 600 m in the valley, 1.5 km in the mountains.
 */
public final class Landscape {

  /** Half axes of the outline, metres. */
  private static final double EAST_WEST = 30_400;

  private static final double NORTH_SOUTH = 24_200;

  public static final Polyline MAIN_RIVER =
      Polyline.throughKilometres(
          -37, 18, -29, 13.5, -24, 12, -19, 8, -15, 6.5, -11, 6, -8, 3.5, -5, 1, -2, -1, 2, -2, 5,
          -4, 8, -4.5, 11, -3.2, 15, -4.5, 18, -8.5, 22, -9, 26, -12.5, 37, -16);

  public static final Polyline NORTH_BRANCH =
      Polyline.throughKilometres(7, 27, 5, 21, 3, 17, 5.5, 12, 4, 8, 5, 4, 2.5, 1, 2, -2);
  public static final Polyline SOUTH_BRANCH =
      Polyline.throughKilometres(
          -21, -19, -17, -15, -13, -13.5, -11, -9, -12, -5, -9, -2, -7.5, 1, -6.5, 2.3);
  public static final Polyline EAST_BRANCH =
      Polyline.throughKilometres(26, 15, 21, 11, 18, 10, 15, 6, 12.5, 4, 13, 0, 11, -3.2);
  public static final Polyline SPRING_BRANCH =
      Polyline.throughKilometres(3, -22, 1, -17, 3, -12, 5.5, -9, 5, -4);

  public static final List<Polyline> BRANCHES =
      List.of(NORTH_BRANCH, SOUTH_BRANCH, EAST_BRANCH, SPRING_BRANCH);

  private static final List<Spot> SEAT =
      List.of(new Spot(-3200, 700), new Spot(-1200, -2500), new Spot(-1700, -700));

  private final List<Spot> townCentres;

  public Landscape(List<Spot> townCentres) {
    this.townCentres = List.copyOf(townCentres);
  }

  /** The outline, moved in (below 1) or out (above 1). */
  public boolean inside(Spot spot, double scale) {
    double u = spot.x() / EAST_WEST;
    double v = spot.y() / NORTH_SOUTH;
    double angle = StrictMath.atan2(v, u);
    return Math.sqrt(u * u + v * v) < reach(angle) * scale;
  }

  /** The outline as a closed line, {@code steps} places counter-clockwise. */
  public Spot outline(int step, int steps) {
    double angle = 2 * Math.PI * step / steps;
    double reach = reach(angle);
    return new Spot(
        EAST_WEST * reach * StrictMath.cos(angle), NORTH_SOUTH * reach * StrictMath.sin(angle));
  }

  private static double reach(double angle) {
    return 1
        + 0.050 * StrictMath.sin(2 * angle + 0.9)
        + 0.060 * StrictMath.sin(3 * angle + 2.1)
        + 0.045 * StrictMath.sin(5 * angle + 4.4)
        + 0.034 * StrictMath.sin(8 * angle + 1.3)
        + 0.024 * StrictMath.sin(13 * angle + 5.2)
        + 0.017 * StrictMath.sin(19 * angle + 0.4)
        + 0.011 * StrictMath.sin(29 * angle + 3.3);
  }

  /** How far apart grids lie here, metres, before the number of grids asked for scales it. */
  public double spacing(Spot spot) {
    double best = 1500;
    for (Spot seat : SEAT) {
      best = Math.min(best, 205 + 0.12 * Math.max(0, spot.distanceTo(seat) - 1300));
    }
    for (Spot town : townCentres) {
      best = Math.min(best, 360 + 0.2 * Math.max(0, spot.distanceTo(town) - 300));
    }
    best = Math.min(best, 600 + 0.075 * MAIN_RIVER.distanceFrom(spot));
    for (Polyline branch : BRANCHES) {
      best = Math.min(best, 760 + 0.09 * branch.distanceFrom(spot));
    }
    return best;
  }

  /** 1 in the middle of the seat, 0 in the fields. */
  public static double urbanity(double spacing) {
    return Math.clamp((600 - spacing) / 380, 0, 1);
  }

  /** 1 in the mountains, 0 in the valley. */
  public static double ruggedness(double spacing) {
    return Math.clamp((spacing - 820) / 550, 0, 1);
  }
}
