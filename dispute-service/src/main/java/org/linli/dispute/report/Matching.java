package org.linli.dispute.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.fabric.Grid;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.dispute.Limit;
import org.linli.dispute.file.ReadLog;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Places;
import org.linli.dispute.report.Match.Ground;
import org.linli.dispute.report.Match.Kind;
import org.linli.dispute.report.ReportStore.Candidate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Finds the matters that a report may belong to: near in place and time, and alike in category,
 * words or names. Words and names are compared only with matters whose file the caller may read
 * anyway, and the answer tells how alike they are, not what they say.
 */
final class Matching {

  private static final double METRES_A_DEGREE = 111_320;
  private static final double ALIKE_WORDS = 0.25;
  private static final int MOST_CANDIDATES = 200;
  private static final int MOST_MATCHES = 10;
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private final ReportStore store;
  private final FabricHolder fabric;
  private final Settings settings;
  private final ReadLog readLog;

  Matching(ReportStore store, FabricHolder fabric, Settings settings, ReadLog readLog) {
    this.store = store;
    this.fabric = fabric;
    this.settings = settings;
    this.readLog = readLog;
  }

  /**
   * Of a report that is kept and whose words the caller may read or not.
   *
   * @throws ProblemException 404
   */
  List<Match> ofReport(Access access, UUID id) {
    Set<String> counties = Places.counties(fabric.current());
    record Kept(Report report, @Nullable ReportContent content) {}
    Kept kept =
        store.reading(
            access,
            () -> {
              Report report = store.find(id, counties).orElseThrow(ProblemException::notFound);
              return new Kept(report, store.content(report).orElse(null));
            });
    return of(access, kept.report(), kept.content());
  }

  List<Match> of(Access access, Report report, @Nullable ReportContent content) {
    int metres = settings.limit(Limit.DUPLICATE_METRES);
    int days = settings.limit(Limit.DUPLICATE_DAYS);
    Instant at = report.when().received();
    ReportStore.Near near =
        new ReportStore.Near(
            report.countyCode(),
            gridsAround(report, metres),
            at.minus(Duration.ofDays(days)),
            at.plus(Duration.ofDays(days)),
            new Spot.Point(report.site().lon(), report.site().lat()));
    List<Match> matches =
        store.reading(
            access,
            () ->
                store.near(near, report.dispute(), MOST_CANDIDATES).stream()
                    .map(candidate -> compare(report, content, candidate, metres, days))
                    .filter(match -> !match.grounds().isEmpty())
                    .sorted(Comparator.comparingDouble(Matching::weight).reversed())
                    .limit(MOST_MATCHES)
                    .toList());
    matches.stream()
        .filter(Matching::comparedContent)
        .forEach(
            match -> readLog.record(report.countyCode(), match.disputeId(), Set.of("COMPARED")));
    return matches;
  }

  private Match compare(
      Report report, @Nullable ReportContent content, Candidate candidate, int metres, int days) {
    boolean sameGrid = candidate.gridCode().equals(report.site().grid().gridCode());
    List<Ground> grounds = new ArrayList<>();
    if (sameGrid || (candidate.handled() && candidate.metres() <= metres)) {
      alike(report, content, candidate, grounds);
    }
    if (!grounds.isEmpty()) {
      grounds.add(place(candidate, sameGrid, metres));
      long apart =
          Math.abs(Duration.between(candidate.receivedAt(), report.when().received()).toDays());
      grounds.add(new Ground(Kind.TIME, Math.max(0, 1 - (double) apart / days), (int) apart));
    }
    return new Match(
        candidate.id(),
        candidate.number(),
        candidate.category(),
        DisputeStatus.valueOf(candidate.status()),
        candidate.gridCode(),
        candidate.receivedAt(),
        candidate.summary(),
        grounds);
  }

  /**
   * Whoever does not handle a matter learns its grid and no distance: asked from several places,
   * that would be its position.
   */
  private static Ground place(Candidate candidate, boolean sameGrid, int metres) {
    if (!candidate.handled() || candidate.metres() > metres) {
      return new Ground(Kind.PLACE, 0.3, Ground.SAME_GRID);
    }
    double close = 1 - candidate.metres() / metres;
    return new Ground(
        Kind.PLACE, Math.max(close, sameGrid ? 0.3 : 0), (int) Math.round(candidate.metres()));
  }

  private void alike(
      Report report, @Nullable ReportContent content, Candidate candidate, List<Ground> grounds) {
    double category = Similarity.ofCategories(report.category(), candidate.category());
    if (category > 0) {
      grounds.add(new Ground(Kind.CATEGORY, category, (int) Math.round(category * 100)));
    }
    if (content == null || !candidate.handled()) {
      return;
    }
    double words = 0;
    int names = 0;
    for (Report told : store.ofMatter(report.countyCode(), candidate.id())) {
      ReportContent other = store.content(told).orElse(null);
      if (other != null) {
        words = Math.max(words, Similarity.ofWords(content.words(), other.words()));
        names = Math.max(names, Similarity.commonNames(content.parties(), other.parties()));
      }
    }
    if (words >= ALIKE_WORDS) {
      grounds.add(new Ground(Kind.WORDS, words, (int) Math.round(words * 100)));
    }
    if (names > 0) {
      grounds.add(new Ground(Kind.PARTIES, names == 1 ? 0.6 : 1, names));
    }
  }

  /** The grids that reach into the circle, and the report's own. */
  private List<String> gridsAround(Report report, int metres) {
    Fabric current = fabric.current();
    double lon = report.site().lon();
    double lat = report.site().lat();
    double up = metres / METRES_A_DEGREE;
    double aside = up / Math.max(0.1, Math.cos(Math.toRadians(lat)));
    Envelope box = new Envelope(lon - aside, lon + aside, lat - up, lat + up);
    Geometry point = GEOMETRIES.createPoint(new Coordinate(lon, lat));
    List<String> paths = new ArrayList<>();
    for (Grid grid : current.grids()) {
      boolean own = grid.code().equals(report.site().grid().gridCode());
      if (own
          || (grid.boundary().getEnvelopeInternal().intersects(box)
              && grid.boundary().distance(point) <= aside)) {
        paths.add(grid.path());
      }
    }
    return paths;
  }

  private static double weight(Match match) {
    return match.grounds().stream().mapToDouble(Ground::strength).sum();
  }

  private static boolean comparedContent(Match match) {
    return match.grounds().stream()
        .anyMatch(ground -> ground.kind() == Kind.WORDS || ground.kind() == Kind.PARTIES);
  }
}
