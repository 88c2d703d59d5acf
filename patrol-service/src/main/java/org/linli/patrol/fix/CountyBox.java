package org.linli.patrol.fix;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.fabric.Range;
import org.locationtech.jts.geom.Envelope;

/** The box around a county; what lies far outside it was not measured on patrol. */
final class CountyBox {

  private static final double METRES_A_DEGREE = 111_320;

  private final FabricHolder holder;
  private final Map<Key, Envelope> boxes = new ConcurrentHashMap<>();

  private record Key(long version, String county, double metres) {}

  CountyBox(FabricHolder holder) {
    this.holder = holder;
  }

  /** The box and so many metres around it; all the world where the county has no grids. */
  Envelope around(String county, double metres) {
    Fabric fabric = holder.current();
    Key key = new Key(fabric.version(), county, metres);
    Envelope known = boxes.get(key);
    if (known != null) {
      return known;
    }
    boxes.keySet().removeIf(old -> old.version() != fabric.version());
    Envelope made = box(fabric, county, metres);
    boxes.put(key, made);
    return made;
  }

  private static Envelope box(Fabric fabric, String county, double metres) {
    Envelope box = new Envelope();
    String path = fabric.findPath(county);
    if (path != null) {
      Range grids = fabric.gridsUnder(path);
      for (int i = grids.from(); i < grids.to(); i++) {
        box.expandToInclude(fabric.grids().get(i).boundary().getEnvelopeInternal());
      }
    }
    if (box.isNull()) {
      return new Envelope(-180, 180, -90, 90);
    }
    double north = metres / METRES_A_DEGREE;
    box.expandBy(north / Math.cos(Math.toRadians(box.centre().y)), north);
    return box;
  }
}
