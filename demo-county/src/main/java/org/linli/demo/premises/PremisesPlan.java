package org.linli.demo.premises;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.demo.Rng;
import org.linli.demo.county.Area;
import org.linli.demo.county.County;
import org.linli.demo.county.Grid;
import org.linli.demo.land.Degrees;
import org.linli.demo.land.Spot;
import org.linli.demo.placing.Ground;
import org.linli.demo.placing.Placement;
import org.linli.demo.premises.Premises.Contact;
import org.linli.demo.premises.Premises.Label;
import org.linli.demo.premises.Premises.Shape;

/** Premises and duty points of a county: the same for the same county and seed. */
public final class PremisesPlan {

  private static final int VILLAGES = 200;
  private static final String[] TRADE =
      "云来 悦宾 福满 鸿运 金桥 顺达 吉祥 如意 天天 好又多 万家 锦江 丽都 阳光 星月 兴盛 恒通 佳和 富源 永安 新天地 溪畔 云顶 瑞丰".split(" ");

  /** Words for who answers a phone at work; the county has no surnames. */
  private static final String[] ON_DUTY = "店长 值班经理 安全员 负责人 站长 保卫科长".split(" ");

  private final County county;
  private final Placement placement;
  private final Rng rng;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Integer> used = new HashMap<>();
  private int phones;

  public PremisesPlan(County county, long seed) {
    this.county = county;
    this.placement = new Placement(county.grids(), seed ^ 7);
    this.rng = Rng.of(seed, "premises");
    for (Area area : county.areas()) {
      names.put(area.code(), area.naming().zh());
    }
  }

  /** All premises, by kind. */
  public List<Premises> premises() {
    List<Premises> out = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      Ground ground = Ground.of(county.grids(), kind::weight);
      for (int n = 0; n < scaled(kind.many()); n++) {
        String id = "P%05d".formatted(out.size() + 1);
        out.add(premises(id, kind, ground.pick(rng)));
      }
    }
    out.add(railway("P%05d".formatted(out.size() + 1)));
    return out;
  }

  /** All duty points, by kind. */
  public List<DutyPoint> dutyPoints() {
    List<DutyPoint> out = new ArrayList<>();
    for (DutyPoint.Kind kind : DutyPoint.Kind.values()) {
      Ground ground = Ground.of(county.grids(), g -> g.households() * (0.1 + g.cell().urbanity()));
      for (int n = 0; n < scaled(kind.many()); n++) {
        int grid = ground.pick(rng);
        String name = unique(village(county.grids().get(grid)) + kind.word());
        out.add(
            new DutyPoint(
                "D%05d".formatted(out.size() + 1),
                kind.code(),
                name,
                kind.hours(),
                placement.in(grid, rng)));
      }
    }
    return out;
  }

  private int scaled(int many) {
    long villages = county.areas().stream().filter(area -> area.level().equals("village")).count();
    return (int) Math.max(1, many * villages / VILLAGES);
  }

  private Premises premises(String id, Kind kind, int index) {
    Grid grid = county.grids().get(index);
    long at = placement.in(index, rng);
    String trade = TRADE[rng.nextInt(TRADE.length)];
    String word = kind.words().get(rng.nextInt(kind.words().size()));
    String village = village(grid);
    boolean own = kind.words().size() > 2 && rng.chance(0.5);
    String name = unique(own ? village + trade + word : village + word);
    double important = rng.nextDouble();
    String importance =
        important < kind.key() / 3 ? "KEY" : important < kind.key() ? "IMPORTANT" : "ORDINARY";
    return new Premises(
        id,
        kind.code(),
        kind.isWide() ? Shape.OUTLINE : Shape.POINT,
        new Label(name, grid.naming().zh(), "云溪县" + trade + "有限公司"),
        importance,
        kind.hours(),
        contact(),
        kind.isWide() ? outline(at) : new long[] {at});
  }

  private String village(Grid grid) {
    return names.getOrDefault(grid.village(), "");
  }

  private String unique(String name) {
    int times = used.merge(name, 1, Integer::sum);
    return times == 1 ? name : name + times + "号";
  }

  /** A phone number of a range that nobody was given. */
  private Contact contact() {
    return new Contact(
        ON_DUTY[rng.nextInt(ON_DUTY.length)], "1380000%04d".formatted(phones++ % 10_000));
  }

  /** A leaning rectangle of some 40 by 60 metres. */
  private long[] outline(long middle) {
    Spot at = Degrees.spot(middle);
    double angle = rng.between(0, Math.PI);
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    double half = rng.between(14, 26);
    double deep = rng.between(18, 40);
    double[][] corners = {{-half, -deep}, {half, -deep}, {half, deep}, {-half, deep}};
    long[] ring = new long[corners.length];
    for (int i = 0; i < ring.length; i++) {
      double x = corners[i][0];
      double y = corners[i][1];
      ring[i] = Degrees.of(at.x() + x * cos - y * sin, at.y() + x * sin + y * cos);
    }
    return ring;
  }

  /** Beside the expressway, where the valley is wide. */
  private Premises railway(String id) {
    List<Spot> spots = County.EXPRESSWAY.smoothed().spots();
    List<Spot> middle = spots.subList(spots.size() / 3, spots.size() / 2);
    long[] line =
        middle.stream().mapToLong(spot -> Degrees.of(spot.x() + 240, spot.y() - 310)).toArray();
    return new Premises(
        id,
        "railway_line",
        Shape.LINE,
        new Label("云北铁路云溪段", "云溪县", "云北铁路工务段"),
        "KEY",
        "24/7",
        contact(),
        line);
  }
}
