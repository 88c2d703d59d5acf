package org.linli.grid.ogc;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.linli.grid.boundary.WebMercator;
import org.locationtech.jts.geom.Coordinate;

/**
 * The coordinate reference systems that features can be had in. Boundaries are kept in degrees of
 * CGCS2000, longitude first; CGCS2000 and WGS 84 differ by centimetres and are taken as one.
 */
public enum ReferenceSystem {
  /** WGS 84, longitude before latitude: the order of GeoJSON. */
  CRS84("http://www.opengis.net/def/crs/OGC/1.3/CRS84", false, false),
  /** CGCS2000, latitude before longitude. */
  EPSG_4490("http://www.opengis.net/def/crs/EPSG/0/4490", true, false),
  /** WGS 84, latitude before longitude. */
  EPSG_4326("http://www.opengis.net/def/crs/EPSG/0/4326", true, false),
  /** Web Mercator, metres east before metres north. */
  EPSG_3857("http://www.opengis.net/def/crs/EPSG/0/3857", false, true);

  private final String uri;
  private final boolean latitudeFirst;
  private final boolean metres;

  ReferenceSystem(String uri, boolean latitudeFirst, boolean metres) {
    this.uri = uri;
    this.latitudeFirst = latitudeFirst;
    this.metres = metres;
  }

  /** What it is called in requests and answers. */
  public String uri() {
    return uri;
  }

  /** All of them, the default first. */
  public static List<String> uris() {
    return Arrays.stream(values()).map(ReferenceSystem::uri).toList();
  }

  public static Optional<ReferenceSystem> find(String uri) {
    return Arrays.stream(values()).filter(system -> system.uri.equals(uri)).findFirst();
  }

  /** Decimals that tell about a centimetre and less. */
  public int decimals() {
    return metres ? 3 : 9;
  }

  /** The two numbers of a position, in the order of the axes, from longitude and latitude. */
  public double[] fromDegrees(double longitude, double latitude) {
    if (metres) {
      return new double[] {WebMercator.x(longitude), WebMercator.y(latitude)};
    }
    return latitudeFirst ? new double[] {latitude, longitude} : new double[] {longitude, latitude};
  }

  /** Longitude (x) and latitude (y) in degrees, from two numbers in the order of the axes. */
  public Coordinate toDegrees(double first, double second) {
    if (metres) {
      return new Coordinate(WebMercator.longitude(first), WebMercator.latitude(second));
    }
    return latitudeFirst ? new Coordinate(second, first) : new Coordinate(first, second);
  }
}
