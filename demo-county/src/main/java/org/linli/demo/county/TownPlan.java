package org.linli.demo.county;

import java.util.List;
import org.linli.demo.land.Spot;

/** A town as it was meant: its three digits, its names, where its seat lies. All invented. */
record TownPlan(String digits, String name, String nameEn, Spot seat) {

  static final List<TownPlan> ALL =
      List.of(
          plan("001", "云城街道", "Yuncheng Subdistrict", -3.3, 0.9),
          plan("002", "溪南街道", "Xinan Subdistrict", -1.3, -2.9),
          plan("101", "青石镇", "Qingshi Town", 5.2, -1.6),
          plan("102", "枫林镇", "Fenglin Town", -14.5, 8.5),
          plan("103", "白沙镇", "Baisha Town", 17.5, -6),
          plan("104", "龙潭镇", "Longtan Town", 4.5, 13.5),
          plan("105", "茶岭镇", "Chaling Town", -11.5, -8.5),
          plan("106", "双桥镇", "Shuangqiao Town", 13.5, 5),
          plan("107", "柳塘镇", "Liutang Town", 3.5, -12),
          plan("108", "桐湾镇", "Tongwan Town", 23, 11),
          plan("201", "高岩乡", "Gaoyan Township", -22, 2),
          plan("202", "杉木乡", "Shanmu Township", -7, 17),
          plan("203", "竹溪乡", "Zhuxi Township", 15, -16),
          plan("204", "鹿鸣乡", "Luming Township", -17.5, -15.5));

  private static TownPlan plan(
      String digits, String name, String nameEn, double eastKm, double northKm) {
    return new TownPlan(digits, name, nameEn, new Spot(eastKm * 1000, northKm * 1000));
  }

  boolean subdistrict() {
    return digits.startsWith("0");
  }

  static List<Spot> seats() {
    return ALL.stream().map(TownPlan::seat).toList();
  }
}
