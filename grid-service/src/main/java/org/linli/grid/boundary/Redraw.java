package org.linli.grid.boundary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.grid.tiles.ZoomBand;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Draws a layer anew where units of it changed: they and their neighbours, simplified together with
 * the neighbours of these, so that every line that is drawn has the same surroundings as in a whole
 * layer. Where a line would not meet what stays as it was, or where much changed, the whole layer
 * is drawn anew.
 */
final class Redraw {

  /** From so many on it takes no longer to draw all. */
  private static final int MOST_CHANGED = 1000;

  private static final int MOST_TOGETHER = 20_000;

  private final BoundaryStore.Session session;
  private final Layer layer;

  Redraw(BoundaryStore.Session session, Layer layer) {
    this.session = session;
    this.layer = layer;
  }

  /**
   * A line between two corners, whichever way it is followed.
   *
   * @param a the lower corner in the order of coordinates
   */
  private record Segment(Coordinate a, Coordinate b) {

    static Segment of(Coordinate one, Coordinate other) {
      return one.compareTo(other) <= 0 ? new Segment(one, other) : new Segment(other, one);
    }
  }

  /**
   * @param codes of what is new or differs now
   * @param formers extents, in degrees, of what was redrawn or ended, as it was
   */
  void run(Set<String> codes, List<Envelope> formers) {
    if (codes.size() + formers.size() > MOST_CHANGED || !around(codes, formers)) {
      List<Shape> metres = projected(session.boundaries(layer));
      for (ZoomBand band : bands()) {
        session.draw(layer, band, Generaliser.generalise(metres, band));
      }
    }
  }

  private ZoomBand[] bands() {
    return layer.level() == null ? ZoomBand.forGrids().toArray(ZoomBand[]::new) : ZoomBand.values();
  }

  /** Whether it was drawn; where not, nothing was. */
  private boolean around(Set<String> codes, List<Envelope> formers) {
    Map<String, Envelope> places = session.places(layer);
    STRtree tree = new STRtree();
    places.forEach((code, place) -> tree.insert(place, code));
    List<Envelope> changed = new ArrayList<>(formers);
    codes.forEach(code -> changed.add(places.getOrDefault(code, new Envelope())));
    Set<String> drawn = touching(tree, changed);
    Set<String> together = touching(tree, drawn.stream().map(places::get).toList());
    if (together.size() > MOST_TOGETHER || together.size() * 2L > places.size()) {
      return false;
    }
    List<Shape> metres = projected(session.boundaries(layer, together));
    Map<ZoomBand, List<Shape>> anew = new LinkedHashMap<>();
    for (ZoomBand band : bands()) {
      List<Shape> shapes = Generaliser.generalise(metres, band);
      if (!meets(shapes, drawn, band)) {
        return false;
      }
      anew.put(band, shapes.stream().filter(shape -> drawn.contains(shape.code())).toList());
    }
    anew.forEach((band, shapes) -> session.draw(layer, band, shapes));
    return true;
  }

  private static Set<String> touching(STRtree tree, Collection<Envelope> places) {
    Set<String> codes = new HashSet<>();
    for (Envelope place : places) {
      tree.query(place).forEach(code -> codes.add((String) code));
    }
    return codes;
  }

  /** Whether the lines between what is drawn and what stays are there on both sides. */
  private boolean meets(List<Shape> shapes, Set<String> drawn, ZoomBand band) {
    Set<Segment> ours = new HashSet<>();
    Map<String, Set<Segment>> beside = new HashMap<>();
    for (Shape shape : shapes) {
      if (drawn.contains(shape.code())) {
        ours.addAll(segments(shape.boundary()));
      } else {
        beside.put(shape.code(), segments(shape.boundary()));
      }
    }
    for (Shape stays : session.drawn(layer, band, beside.keySet())) {
      Set<Segment> shared = new HashSet<>(beside.getOrDefault(stays.code(), Set.of()));
      shared.retainAll(ours);
      if (!segments(stays.boundary()).containsAll(shared)) {
        return false;
      }
    }
    return true;
  }

  private static Set<Segment> segments(Geometry boundary) {
    Set<Segment> segments = new HashSet<>();
    for (Object part : PolygonExtracter.getPolygons(boundary)) {
      Polygon polygon = (Polygon) part;
      add(polygon.getExteriorRing(), segments);
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        add(polygon.getInteriorRingN(i), segments);
      }
    }
    return segments;
  }

  private static void add(LinearRing ring, Set<Segment> segments) {
    Coordinate[] corners = ring.getCoordinates();
    for (int i = 1; i < corners.length; i++) {
      segments.add(Segment.of(corners[i - 1], corners[i]));
    }
  }

  private static List<Shape> projected(List<Shape> degrees) {
    List<Shape> metres = new ArrayList<>(degrees.size());
    for (Shape shape : degrees) {
      Geometry boundary = WebMercator.project(shape.boundary());
      metres.add(new Shape(shape.code(), shape.path(), boundary));
    }
    return metres;
  }
}
