package org.linli.patrol.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Ways that somebody may have gone. */
final class Walks {

  private static final int SECONDS = 10;

  private Walks() {}

  /** A stroll that turns now and then, a fix every ten seconds. */
  static List<Patrolled.Position> stroll(
      Random random, Instant from, int fixes, double lon, double lat) {
    List<Patrolled.Position> way = new ArrayList<>();
    double heading = random.nextDouble() * 2 * Math.PI;
    double x = lon;
    double y = lat;
    for (int i = 0; i < fixes; i++) {
      way.add(new Patrolled.Position(from.plusSeconds((long) i * SECONDS), x, y));
      heading += random.nextGaussian() * 0.4;
      double metres = 5 + random.nextDouble() * 20;
      x += Math.cos(heading) * metres / Lattice.metresADegreeOfLongitude(y);
      y += Math.sin(heading) * metres / Lattice.metresADegreeOfLatitude(y);
    }
    return way;
  }

  /** Straight ahead, a fix every ten seconds. */
  static List<Patrolled.Position> line(
      Instant from, int fixes, double lon0, double lat0, double lon1, double lat1) {
    List<Patrolled.Position> way = new ArrayList<>();
    for (int i = 0; i < fixes; i++) {
      double share = i / (fixes - 1.0);
      way.add(
          new Patrolled.Position(
              from.plusSeconds((long) i * SECONDS),
              lon0 + (lon1 - lon0) * share,
              lat0 + (lat1 - lat0) * share));
    }
    return way;
  }

  static Patrolled shift(List<Patrolled.Position> track) {
    List<Patrolled.Duty> duty =
        track.isEmpty()
            ? List.of()
            : List.of(new Patrolled.Duty(track.getFirst().at(), track.getLast().at()));
    return new Patrolled(UUID.randomUUID(), "C", "/C/T/", duty, track);
  }
}
