package org.linli.demo.land;

import java.util.ArrayList;
import java.util.List;
import org.linli.demo.Rng;

/** An open line on the plane. */
public record Polyline(List<Spot> spots) {

  public Polyline {
    spots = List.copyOf(spots);
  }

  /** Through kilometre pairs x1, y1, x2, y2, …, rounded off as Catmull and Rom do. */
  public static Polyline throughKilometres(double... pairs) {
    List<Spot> knots = new ArrayList<>();
    for (int i = 0; i < pairs.length; i += 2) {
      knots.add(new Spot(pairs[i] * 1000, pairs[i + 1] * 1000));
    }
    List<Spot> out = new ArrayList<>();
    for (int i = 0; i + 1 < knots.size(); i++) {
      Spot before = knots.get(Math.max(0, i - 1));
      Spot after = knots.get(Math.min(knots.size() - 1, i + 2));
      for (int step = 0; step < 12; step++) {
        out.add(between(before, knots.get(i), knots.get(i + 1), after, step / 12.0));
      }
    }
    out.add(knots.getLast());
    return new Polyline(out);
  }

  private static Spot between(Spot a, Spot b, Spot c, Spot d, double t) {
    return new Spot(
        catmullRom(a.x(), b.x(), c.x(), d.x(), t), catmullRom(a.y(), b.y(), c.y(), d.y(), t));
  }

  private static double catmullRom(double a, double b, double c, double d, double t) {
    return 0.5
        * (2 * b
            + (c - a) * t
            + (2 * a - 5 * b + 4 * c - d) * t * t
            + (3 * b - a - 3 * c + d) * t * t * t);
  }

  public double distanceFrom(Spot spot) {
    double best = Double.MAX_VALUE;
    for (int i = 1; i < spots.size(); i++) {
      best = Math.min(best, spot.distanceTo(spots.get(i - 1), spots.get(i)));
    }
    return best;
  }

  public boolean crosses(Spot a, Spot b) {
    for (int i = 1; i < spots.size(); i++) {
      if (cross(a, b, spots.get(i - 1), spots.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean cross(Spot a, Spot b, Spot c, Spot d) {
    return side(a, b, c) != side(a, b, d) && side(c, d, a) != side(c, d, b);
  }

  private static boolean side(Spot a, Spot b, Spot p) {
    return (b.x() - a.x()) * (p.y() - a.y()) > (b.y() - a.y()) * (p.x() - a.x());
  }

  /** Cuts each corner twice (Chaikin); the ends stay. */
  public Polyline smoothed() {
    List<Spot> now = spots;
    for (int round = 0; round < 2; round++) {
      List<Spot> next = new ArrayList<>();
      next.add(now.getFirst());
      for (int i = 1; i < now.size(); i++) {
        next.add(now.get(i - 1).towards(now.get(i), 0.25));
        next.add(now.get(i - 1).towards(now.get(i), 0.75));
      }
      next.add(now.getLast());
      now = next;
    }
    return new Polyline(now);
  }

  /** Bends each segment sideways at its middle, {@code rounds} times, by up to {@code share}. */
  public Polyline meandering(Rng rng, double share, int rounds) {
    List<Spot> now = spots;
    for (int round = 0; round < rounds; round++) {
      List<Spot> next = new ArrayList<>();
      next.add(now.getFirst());
      for (int i = 1; i < now.size(); i++) {
        Spot a = now.get(i - 1);
        Spot b = now.get(i);
        double bend = rng.between(-share, share);
        next.add(
            new Spot(
                (a.x() + b.x()) / 2 - (b.y() - a.y()) * bend,
                (a.y() + b.y()) / 2 + (b.x() - a.x()) * bend));
        next.add(b);
      }
      now = next;
    }
    return new Polyline(now);
  }
}
