package org.linli.commons.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the well-known text of a reference system (.prj files, GeoPackages; the dialects of ESRI
 * and of OGC, old and new). Its parameters decide, not its name; and only the datums CGCS2000 and
 * WGS 84 are read, as a shift from any other is a matter of the survey office.
 */
final class WellKnownCrs {

  private static final int LONGEST = 20_000;
  private static final int DEEPEST = 12;
  private static final double DEGREE = Math.PI / 180;
  private static final Set<String> GEOGRAPHIC =
      Set.of("GEOGCS", "GEOGCRS", "GEODCRS", "GEOGRAPHICCRS", "GEODETICCRS", "BASEGEOGCRS");
  private static final Set<String> PROJECTED = Set.of("PROJCS", "PROJCRS", "PROJECTEDCRS");

  private final String text;
  private int at;

  private WellKnownCrs(String text) {
    this.text = text;
  }

  /** A keyword with what stands in its brackets: nodes, and texts or numbers as text. */
  private record Node(String keyword, List<Node> nodes, List<String> values) {

    @Nullable Node child(String... keywords) {
      for (String keyword : keywords) {
        for (Node node : nodes) {
          if (node.keyword().equals(keyword)) {
            return node;
          }
        }
      }
      return null;
    }

    String name() {
      return values.isEmpty() ? "" : values.getFirst();
    }
  }

  static Optional<Crs> find(String text) {
    try {
      Node root = root(text);
      return PROJECTED.contains(root.keyword())
          ? projected(root)
          : GEOGRAPHIC.contains(root.keyword()) ? geographic(root) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What the text calls its system, or its beginning where it is none. */
  static String name(String text) {
    try {
      return root(text).name();
    } catch (IllegalArgumentException e) {
      return text.substring(0, Math.min(text.length(), 60));
    }
  }

  private static Optional<Crs> geographic(Node node) {
    return isIn(node, DEGREE, "UNIT", "ANGLEUNIT") && flattening(node) != null
        ? Optional.of(Crs.DEGREES)
        : Optional.empty();
  }

  /** Whether the units that it says, of itself or of its axes, are all this one. */
  private static boolean isIn(Node node, double unit, String... keywords) {
    return Stream.concat(
            Stream.of(node), node.nodes().stream().filter(one -> one.keyword().equals("AXIS")))
        .map(one -> one.child(keywords))
        .filter(said -> said != null && said.values().size() > 1)
        .allMatch(said -> Math.abs(Double.parseDouble(said.values().get(1)) - unit) < 1e-9);
  }

  private static boolean isFromGreenwich(Node geographic) {
    Node prime = geographic.child("PRIMEM", "PRIMEMERIDIAN");
    return prime == null
        || prime.values().size() < 2
        || Double.parseDouble(prime.values().get(1)) == 0;
  }

  /** Of the ellipsoid, where the datum is one of ours and longitudes count from Greenwich. */
  private static @Nullable Double flattening(Node geographic) {
    if (!isFromGreenwich(geographic)) {
      return null;
    }
    Node datum = geographic.child("DATUM", "GEODETICDATUM", "TRF", "ENSEMBLE");
    if (datum == null) {
      return null;
    }
    String name = datum.name().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    if (name.equals("DCHINA2000")
        || name.contains("CHINA2000")
        || name.contains("CGCS2000")
        || name.startsWith("CHINAGEODETICCOORDINATESYSTEM2000")) {
      return TransverseMercator.CGCS2000;
    }
    return name.equals("DWGS1984")
            || name.equals("WGS1984")
            || name.equals("WGS84")
            || name.startsWith("WORLDGEODETICSYSTEM1984")
        ? (Double) (1 / 298.257223563)
        : null;
  }

  private static Optional<Crs> projected(Node root) {
    Node base = root.child("GEOGCS", "BASEGEOGCRS", "BASEGEODCRS");
    Double flattening = base == null ? null : flattening(base);
    Node conversion = root.child("CONVERSION");
    Node holder = conversion == null ? root : conversion;
    Node method = holder.child("PROJECTION", "METHOD");
    if (flattening == null || method == null || !isIn(root, 1, "UNIT", "LENGTHUNIT")) {
      return Optional.empty();
    }
    String way = method.name().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
    return switch (way) {
      case "GAUSSKRUGER", "TRANSVERSEMERCATOR" -> gauss(holder, flattening);
      case "MERCATORAUXILIARYSPHERE", "POPULARVISUALISATIONPSEUDOMERCATOR" ->
          isZero(holder, "CENTRALMERIDIAN", "LONGITUDEOFNATURALORIGIN")
                  && isZero(holder, "FALSEEASTING")
                  && isZero(holder, "FALSENORTHING")
              ? Optional.of(Crs.MERCATOR)
              : Optional.empty();
      // The old dialect of OGC says it by an authority or by its name alone.
      case "MERCATORSP" ->
          root.name().toUpperCase(Locale.ROOT).contains("PSEUDO-MERCATOR")
              ? Optional.of(Crs.MERCATOR)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Crs> gauss(Node holder, double flattening) {
    Double meridian = parameter(holder, "CENTRALMERIDIAN", "LONGITUDEOFNATURALORIGIN");
    Double easting = parameter(holder, "FALSEEASTING");
    Double northing = parameter(holder, "FALSENORTHING");
    Double scale = parameter(holder, "SCALEFACTOR", "SCALEFACTORATNATURALORIGIN");
    if (meridian == null
        || easting == null
        || !isZero(holder, "LATITUDEOFORIGIN", "LATITUDEOFNATURALORIGIN")) {
      return Optional.empty();
    }
    return Optional.of(
        new Crs.Gauss(
            new TransverseMercator(
                meridian,
                easting,
                northing == null ? 0 : northing,
                scale == null ? 1 : scale,
                flattening)));
  }

  private static boolean isZero(Node holder, String... names) {
    Double value = parameter(holder, names);
    return value == null || value == 0;
  }

  private static @Nullable Double parameter(Node holder, String... names) {
    for (Node node : holder.nodes()) {
      String own = node.name().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
      if (node.keyword().equals("PARAMETER")
          && node.values().size() > 1
          && List.of(names).contains(own)) {
        double value = Double.parseDouble(node.values().get(1));
        if (!Double.isFinite(value)
            || !isIn(node, DEGREE, "ANGLEUNIT")
            || !isIn(node, 1, "LENGTHUNIT")) {
          throw new IllegalArgumentException("parameter");
        }
        return value;
      }
    }
    return null;
  }

  private static Node root(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("too long");
    }
    return new WellKnownCrs(text.strip()).node(0);
  }

  private Node node(int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("too deep");
    }
    String keyword = word();
    if (!next('[') && !next('(')) {
      return new Node("", List.of(), List.of(keyword));
    }
    List<Node> nodes = new ArrayList<>();
    List<String> values = new ArrayList<>();
    do {
      if (peek() == '"') {
        values.add(quoted());
      } else {
        Node inner = node(depth + 1);
        if (inner.keyword().isEmpty()) {
          values.add(inner.name());
        } else {
          nodes.add(inner);
        }
      }
    } while (next(','));
    if (!next(']') && !next(')')) {
      throw new IllegalArgumentException("not closed");
    }
    return new Node(keyword.toUpperCase(Locale.ROOT), nodes, values);
  }

  private String word() {
    peek();
    int from = at;
    while (at < text.length() && "[](),\"".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (at == from) {
      throw new IllegalArgumentException("nothing at " + at);
    }
    return text.substring(from, at).strip();
  }

  private String quoted() {
    int end = text.indexOf('"', at + 1);
    if (end < 0) {
      throw new IllegalArgumentException("not closed");
    }
    String value = text.substring(at + 1, end);
    at = end + 1;
    return value;
  }

  private char peek() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  private boolean next(char wanted) {
    if (peek() == wanted) {
      at++;
      return true;
    }
    return false;
  }
}
