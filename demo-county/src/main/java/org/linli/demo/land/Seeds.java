package org.linli.demo.land;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.linli.demo.Rng;

/**
 * Where cells have their middle: pairs mirrored at the river and at the outline, so that boundaries
 * run along them; the rest by Mitchell's best candidate with a spacing that varies with the ground.
 *
 * @param spots the cells of the county first, then those around it that only shape its border
 * @param inside how many belong to the county
 * @param mirrored how many of the county's, at the start, must not be moved
 * @param scale what the ground's spacing was multiplied by
 */
public record Seeds(List<Spot> spots, int inside, int mirrored, double scale) {

  private static final double RASTER = 200;
  private static final int WIDTH = 400;
  private static final int HEIGHT = 340;
  private static final int CANDIDATES = 14;

  /** How far beyond the outline cells are made. */
  private static final double RIM = 1.2;

  public Seeds {
    spots = List.copyOf(spots);
  }

  public static Seeds sow(Landscape land, int count, Rng rng) {
    Sower sower = new Sower(land, count, rng);
    sower.mirrorOutline();
    sower.mirrorRiver();
    int mirrored = sower.in.size();
    sower.fill(count);
    sower.fillRim();
    List<Spot> all = new ArrayList<>(sower.in);
    all.addAll(sower.out);
    return new Seeds(all, count, mirrored, sower.scale);
  }

  private static final class Sower {

    private final Landscape land;
    private final Rng rng;
    private final List<Spot> in = new ArrayList<>();
    private final List<Spot> out = new ArrayList<>();
    private final Buckets buckets = new Buckets();
    private final double[] spacing = new double[WIDTH * HEIGHT];
    private final double[] insideUpTo = new double[WIDTH * HEIGHT];
    private final double[] rimUpTo = new double[WIDTH * HEIGHT];
    private final double scale;

    Sower(Landscape land, int count, Rng rng) {
      this.land = land;
      this.rng = rng;
      double sum = 0;
      double rim = 0;
      for (int i = 0; i < spacing.length; i++) {
        Spot spot = rasterSpot(i, 0.5, 0.5);
        spacing[i] = land.spacing(spot);
        double weight = RASTER * RASTER / (spacing[i] * spacing[i]);
        if (land.inside(spot, 1)) {
          sum += weight;
        } else if (land.inside(spot, RIM)) {
          rim += weight;
        }
        insideUpTo[i] = sum;
        rimUpTo[i] = rim;
      }
      this.scale = Math.sqrt(sum / count);
    }

    private static Spot rasterSpot(int index, double dx, double dy) {
      return new Spot(
          (index % WIDTH - WIDTH / 2 + dx) * RASTER,
          (Math.floorDiv(index, WIDTH) - HEIGHT / 2 + dy) * RASTER);
    }

    private double spacingAt(Spot spot) {
      return land.spacing(spot) * scale;
    }

    private void add(Spot spot, boolean inside) {
      (inside ? in : out).add(spot);
      buckets.add(spot);
    }

    void mirrorOutline() {
      int steps = 6000;
      Spot last = land.outline(0, steps);
      Spot first = last;
      mirror(first, land.outline(1, steps), spacingAt(first) * 0.42, true);
      for (int i = 1; i < steps; i++) {
        Spot here = land.outline(i, steps);
        double step = spacingAt(here);
        if (here.distanceTo(last) >= step && here.distanceTo(first) >= step * 0.7) {
          Spot ahead = land.outline(i + 1, steps);
          mirror(here, ahead, step * 0.42, true);
          last = here;
        }
      }
    }

    void mirrorRiver() {
      List<Spot> course = Landscape.MAIN_RIVER.spots();
      Spot last = course.getFirst();
      for (int i = 1; i < course.size(); i++) {
        double length = course.get(i - 1).distanceTo(course.get(i));
        for (double along = 0; along < length; along += 10) {
          Spot here = course.get(i - 1).towards(course.get(i), along / length);
          double step = spacingAt(here) * 0.92;
          if (here.distanceTo(last) >= step) {
            last = here;
            if (land.inside(here, 0.95)) {
              mirror(here, course.get(i), step * 0.42, false);
            }
          }
        }
      }
    }

    /** Puts one seed on the left and one on the right of the way from {@code a} to {@code b}. */
    private void mirror(Spot a, Spot b, double offset, boolean rightIsOutside) {
      double length = a.distanceTo(b);
      double dx = -(b.y() - a.y()) / length * offset;
      double dy = (b.x() - a.x()) / length * offset;
      add(new Spot(a.x() + dx, a.y() + dy), true);
      add(new Spot(a.x() - dx, a.y() - dy), !rightIsOutside);
    }

    void fill(int count) {
      while (in.size() < count) {
        add(bestCandidate(insideUpTo, 0, 1), true);
      }
    }

    void fillRim() {
      double cells = rimUpTo[rimUpTo.length - 1] / (scale * scale);
      for (int i = 0; i < cells; i++) {
        add(bestCandidate(rimUpTo, 1, RIM), false);
      }
    }

    private Spot bestCandidate(double[] upTo, double beyond, double within) {
      Spot best = null;
      double bestScore = -1;
      for (int tried = 0; tried < CANDIDATES || best == null; tried++) {
        int index = Arrays.binarySearch(upTo, rng.nextDouble() * upTo[upTo.length - 1]);
        index = index < 0 ? -index - 1 : index + 1;
        Spot spot = rasterSpot(index, rng.nextDouble(), rng.nextDouble());
        if (!land.inside(spot, within) || (beyond > 0 && land.inside(spot, beyond))) {
          continue;
        }
        double reach = spacing[index] * scale;
        double score = buckets.nearest(spot, reach * 1.5) / reach;
        if (score > bestScore) {
          best = spot;
          bestScore = score;
        }
      }
      return best;
    }
  }

  /** Spots by square kilometre. */
  private static final class Buckets {

    private static final double SIZE = 1000;
    private static final int SIDE = 100;

    private final List<List<Spot>> buckets = new ArrayList<>();

    Buckets() {
      for (int i = 0; i < SIDE * SIDE; i++) {
        buckets.add(new ArrayList<>());
      }
    }

    private static int slot(double metres) {
      return Math.clamp((int) Math.floor(metres / SIZE) + SIDE / 2, 0, SIDE - 1);
    }

    void add(Spot spot) {
      buckets.get(slot(spot.y()) * SIDE + slot(spot.x())).add(spot);
    }

    /** Distance to the nearest spot, or {@code limit} where none is nearer. */
    double nearest(Spot spot, double limit) {
      double best = limit * limit;
      for (int row = slot(spot.y() - limit); row <= slot(spot.y() + limit); row++) {
        for (int col = slot(spot.x() - limit); col <= slot(spot.x() + limit); col++) {
          for (Spot other : buckets.get(row * SIDE + col)) {
            best = Math.min(best, spot.squareTo(other));
          }
        }
      }
      return Math.sqrt(best);
    }
  }
}
