package org.linli.place.premises;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.likeness.Likeness;

/**
 * Premises by place and by registration number, to find those that are perhaps the same: under a
 * like name within the distance, or of the same business within ten times as far. Chains have one
 * registration number and many outlets, so farther apart it proves nothing.
 */
public final class LikeNames {

  /** From here on two names are alike: 城关镇第一小学 and 第一小学 are, 第一小学 and 第二中学 are not. */
  public static final double ALIKE = 0.6;

  static final double METRES_A_DEGREE = 111_320;

  private static final int FARTHER = 10;
  private static final UUID NOBODY = new UUID(0, 0);

  private final double metres;
  private final double cellDegrees;
  private final Map<Long, List<Entry>> cells = new HashMap<>();
  private final Map<String, List<Entry>> registrations = new HashMap<>();

  /**
   * None yet.
   *
   * @param metres within which two of a like name may be the same
   */
  public LikeNames(int metres) {
    this.metres = metres;
    // Twice as wide as far, so that it holds to 60 degrees north.
    this.cellDegrees = 2 * metres / METRES_A_DEGREE;
  }

  private record Entry(Candidate candidate, Likeness.Prepared name, String plain) {}

  public void add(Candidate candidate) {
    Entry entry =
        new Entry(candidate, Likeness.prepared(candidate.name()), Likeness.plain(candidate.name()));
    cells
        .computeIfAbsent(
            cell(column(candidate.lon()), column(candidate.lat())), key -> new ArrayList<>())
        .add(entry);
    String registration = candidate.registration();
    if (registration != null) {
      registrations.computeIfAbsent(registration, key -> new ArrayList<>()).add(entry);
    }
  }

  /** Those that are perhaps the same as this, the most alike first. */
  public List<Alike> find(String name, double lon, double lat, @Nullable String registration) {
    Entry wanted =
        new Entry(
            new Candidate(NOBODY, "", name, "", lon, lat, null, registration, PremisesState.OPEN),
            Likeness.prepared(name),
            Likeness.plain(name));
    List<Alike> found = new ArrayList<>();
    for (long x = column(lon) - 1; x <= column(lon) + 1; x++) {
      for (long y = column(lat) - 1; y <= column(lat) + 1; y++) {
        for (Entry entry : cells.getOrDefault(cell(x, y), List.of())) {
          Alike alike = compared(entry, wanted);
          if (alike.metres() <= metres && alike.similarity() >= ALIKE) {
            found.add(alike);
          }
        }
      }
    }
    if (registration != null) {
      for (Entry entry : registrations.getOrDefault(registration, List.of())) {
        Alike alike = compared(entry, wanted);
        boolean known = found.stream().anyMatch(one -> one.candidate().equals(alike.candidate()));
        if (!known && alike.metres() <= FARTHER * metres) {
          found.add(alike);
        }
      }
    }
    found.sort(
        Comparator.comparing(Alike::sameRegistration)
            .thenComparing(Alike::similarity)
            .reversed()
            .thenComparing(Alike::metres));
    return found;
  }

  private static Alike compared(Entry entry, Entry wanted) {
    Candidate there = entry.candidate();
    Candidate here = wanted.candidate();
    String registration = here.registration();
    return new Alike(
        there,
        metres(here.lon(), here.lat(), there.lon(), there.lat()),
        // Of one sign there are no two in a row to compare.
        entry.plain().equals(wanted.plain()) ? 1 : wanted.name().to(entry.name()),
        registration != null && registration.equals(there.registration()));
  }

  /** Between two places near each other. */
  public static double metres(double lon1, double lat1, double lon2, double lat2) {
    double east = (lon2 - lon1) * Math.cos(Math.toRadians((lat1 + lat2) / 2)) * METRES_A_DEGREE;
    double north = (lat2 - lat1) * METRES_A_DEGREE;
    return Math.hypot(east, north);
  }

  private long column(double degrees) {
    return (long) Math.floor(degrees / cellDegrees);
  }

  private static long cell(long x, long y) {
    return x * 40_000_003L + y;
  }
}
