package org.linli.demo.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.linli.demo.Rng;
import org.linli.demo.county.County;
import org.linli.demo.county.Grid;
import org.linli.demo.land.Spot;
import org.linli.demo.placing.Ground;

/**
 * The stories of Yunxi. Everyday quarrels follow where people live, some grids hardly have any; on
 * top lie the places that a county leader should be able to find on the map.
 */
final class Themes {

  private final List<Grid> grids;
  private final Rng rng;
  private final List<Theme> out = new ArrayList<>();

  private Themes(County county, long seed) {
    this.grids = county.grids();
    this.rng = Rng.of(seed, "themes");
  }

  static List<Theme> of(County county, long seed) {
    Themes themes = new Themes(county, seed);
    themes.everyday();
    themes.urbanVillages();
    themes.wages();
    themes.expressway();
    themes.reservoir();
    themes.institutions();
    themes.mountains();
    return List.copyOf(themes.out);
  }

  private void everyday() {
    double[] temper = new double[grids.size()];
    for (int i = 0; i < temper.length; i++) {
      boolean quiet = rng.chance(0.08 + 0.22 * grids.get(i).cell().ruggedness());
      temper[i] = rng.nextLogNormal(1, 0.55) * (quiet ? 0.03 : 1);
    }
    int[] index = {0};
    Ground town = Ground.of(grids, g -> lived(g, temper[index[0]++], g.cell().urbanity() > 0.4));
    index[0] = 0;
    Ground mountain =
        Ground.of(grids, g -> lived(g, temper[index[0]++], g.cell().ruggedness() > 0.5));
    index[0] = 0;
    Ground valley =
        Ground.of(
            grids,
            g ->
                lived(
                    g,
                    temper[index[0]++],
                    g.cell().urbanity() <= 0.4 && g.cell().ruggedness() <= 0.5));
    out.add(new Theme(0.33, town, Mix.town(), 0.015, day -> 1 + 0.1 * day / Seasons.DAYS));
    out.add(new Theme(0.215, valley, Mix.valley(), 0.02, day -> 1));
    out.add(
        new Theme(0.085, mountain, Mix.mountain(), 0.025, day -> 1 - 0.15 * day / Seasons.DAYS));
  }

  private static double lived(Grid grid, double temper, boolean here) {
    return here ? (grid.households() + 1) * temper : 0;
  }

  /** Rented rooms between the old town and the new one: crowding, rents, waste. */
  private void urbanVillages() {
    Mix mix =
        Mix.mostly(Category.NEIGHBOUR, 0.3)
            .with(Category.CONTRACT, 0.18)
            .with(Category.HOUSING_HOMESTEAD, 0.16)
            .with(Category.DEBT, 0.12)
            .with(Category.LABOUR, 0.08)
            .with(Category.ENVIRONMENT, 0.08)
            .with(Category.MARRIAGE_FAMILY, 0.08);
    around(0.05, new Spot(-5600, 2100), 650, mix, 0.03, day -> 1 + 0.5 * day / Seasons.DAYS);
    around(0.045, new Spot(5200, -1500), 800, mix, 0.03, day -> 0.6 + 1.1 * day / Seasons.DAYS);
    around(0.025, new Spot(600, -3900), 550, mix, 0.02, day -> 1.3 - 0.6 * day / Seasons.DAYS);
  }

  /** The industrial park and the building sites: wages before Spring Festival. */
  private void wages() {
    Mix mix = Mix.mostly(Category.LABOUR, 0.8).with(Category.COMPENSATION, 0.1);
    around(0.05, new Spot(8200, -2300), 900, mix, 0.05, day -> 1);
    around(0.015, new Spot(-6500, -1500), 600, mix, 0.05, day -> day > 400 ? 1 : 0.3);
  }

  /** Land for the expressway is taken section by section from the east, and so it moves. */
  private void expressway() {
    Mix mix =
        Mix.mostly(Category.LAND_REQUISITION, 0.68)
            .with(Category.COMPENSATION, 0.12)
            .with(Category.HOUSING_HOMESTEAD, 0.08)
            .with(Category.VILLAGE_AFFAIRS, 0.06)
            .with(Category.ENVIRONMENT, 0.05);
    int[] east = {17_000, 10_500, 4_500, -2_000, -9_000};
    int first = Seasons.day(2025, 2, 20);
    for (int i = 0; i < east.length; i++) {
      double from = east[i];
      double to = i == 0 ? 32_000 : east[i - 1];
      Ground section = Ground.of(grids, g -> alongExpressway(g, from, to));
      double peak = first + 130.0 * i;
      out.add(
          new Theme(
              0.016,
              section,
              mix,
              0.05,
              day -> day < peak ? Seasons.bell(day, peak, 40) : Seasons.bell(day, peak, 110)));
    }
  }

  private static double alongExpressway(Grid grid, double from, double to) {
    Spot site = grid.cell().site();
    if (site.x() < from || site.x() >= to) {
      return 0;
    }
    double d = County.EXPRESSWAY.distanceFrom(site);
    return d < 900 ? Seasons.bell(d, 0, 450) : 0;
  }

  /** Families moved for the reservoir, and those below it. */
  private void reservoir() {
    Mix mix =
        Mix.mostly(Category.FOREST_LAND_CONTRACT, 0.3)
            .with(Category.COMPENSATION, 0.3)
            .with(Category.VILLAGE_AFFAIRS, 0.16)
            .with(Category.HOUSING_HOMESTEAD, 0.12);
    int flood = Seasons.day(2024, 7, 5);
    int review = Seasons.day(2026, 5, 10);
    around(
        0.035,
        new Spot(-14_600, -12_800),
        2300,
        mix,
        0.04,
        day -> 0.5 + 2.5 * Seasons.bell(day, flood, 45) + 1.6 * Seasons.bell(day, review, 70));
  }

  private void institutions() {
    Mix medical = Mix.mostly(Category.MEDICAL, 0.85);
    around(0.02, new Spot(-2500, 300), 260, medical, 0.04, day -> 1);
    Mix trade =
        Mix.mostly(Category.CONSUMER, 0.5).with(Category.CONTRACT, 0.25).with(Category.DEBT, 0.15);
    around(0.028, new Spot(-900, -1700), 420, trade, 0.01, day -> 1);
    Mix estates = Mix.mostly(Category.PROPERTY_MGMT, 0.82).with(Category.CONSUMER, 0.05);
    Ground micro = Ground.of(grids, g -> g.kind() == Grid.Kind.MICRO ? g.households() + 1 : 0);
    out.add(new Theme(0.03, micro, estates, 0.01, day -> 0.7 + 0.6 * day / Seasons.DAYS));
    Mix schools = Mix.mostly(Category.EDUCATION, 0.8);
    Ground school = Ground.of(grids, g -> g.naming().zh().contains("学专属") ? 1 : 0);
    out.add(new Theme(0.012, school, schools, 0.01, day -> 1));
  }

  private void mountains() {
    Mix quarry = Mix.mostly(Category.ENVIRONMENT, 0.55).with(Category.COMPENSATION, 0.3);
    int opened = Seasons.day(2024, 9, 1);
    around(0.015, new Spot(19_500, 15_000), 1500, quarry, 0.05, day -> day < opened ? 0.1 : 1);
    Mix border = Mix.mostly(Category.FOREST_LAND_CONTRACT, 0.85);
    around(0.012, new Spot(-24_000, 7_000), 2200, border, 0.08, day -> 1);
    Mix guests = Mix.mostly(Category.CONSUMER, 0.55).with(Category.TRAFFIC, 0.25);
    around(0.008, new Spot(-18_500, -16_500), 1400, guests, 0.01, day -> 1);
  }

  private void around(
      double share, Spot spot, double metres, Mix mix, double red, IntToDoubleFunction course) {
    out.add(new Theme(share, Ground.around(grids, spot, metres), mix, red, course));
  }
}
