package org.linli.demo.premises;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.linli.demo.county.Grid;

/** What there is in the county, how much of it, and where it tends to lie. */
enum Kind {
  SCHOOL("school", 70, 0.5, Hours.SCHOOL, Kind::lived, "小学", "中心学校", "中学"),
  KINDERGARTEN("kindergarten", 110, 0.3, Hours.SCHOOL, Kind::lived, "幼儿园", "第二幼儿园", "童星幼儿园"),
  HOSPITAL("hospital", 40, 0.6, Hours.ALWAYS, Kind::lived, "卫生院", "社区卫生服务站", "诊所"),
  MARKET("market", 26, 0.4, Hours.DAY, Kind::town, "农贸市场", "建材市场", "集贸市场"),
  MALL("mall", 12, 0.8, Hours.EVENING, Kind::centre, "购物中心", "百货商场"),
  SCENIC_SITE("scenic_site", 9, 0.6, Hours.DAY, Kind::hills, "风景区", "溶洞景区"),
  HOTEL("hotel", 120, 0.15, Hours.ALWAYS, Kind::town, "宾馆", "旅馆", "大酒店", "民宿"),
  ENTERTAINMENT("entertainment", 45, 0.2, Hours.NIGHT, Kind::centre, "歌舞厅", "影城", "棋牌室"),
  INTERNET_CAFE("internet_cafe", 30, 0.1, Hours.LATE, Kind::town, "网吧", "电竞馆"),
  RENTAL_BUILDING("rental_building", 420, 0.05, Hours.ALWAYS, Kind::town, "自建出租房"),
  HAZARDOUS_GOODS(
      "hazardous_goods", 38, 0.9, Hours.DAY, Kind::lived, "加油站", "烟花爆竹零售点", "液化气站", "危化品仓库"),
  COURIER("courier_logistics", 70, 0.1, Hours.DAY, Kind::town, "快递网点", "物流站"),
  FINANCIAL_OUTLET("financial_outlet", 60, 0.5, Hours.OFFICE, Kind::town, "农商银行支行", "邮政储蓄所"),
  CONSTRUCTION_SITE("construction_site", 45, 0.4, Hours.DAY, Kind::town, "安置房工地", "道路改造工地"),
  MINE("mine", 9, 0.9, Hours.ALWAYS, Kind::hills, "石灰石矿", "砂石矿"),
  UTILITY("utility_facility", 60, 0.5, Hours.ALWAYS, Kind::lived, "变电站", "通信基站", "广播站");

  /** When such places are open. */
  private static final class Hours {
    static final String ALWAYS = "24/7";
    static final String SCHOOL = "Mo-Fr 07:00-18:00";
    static final String OFFICE = "Mo-Sa 08:30-17:00";
    static final String DAY = "Mo-Su 06:30-19:00";
    static final String EVENING = "Mo-Su 09:30-22:00";
    static final String NIGHT = "Mo-Su 14:00-02:00";
    static final String LATE = "Mo-Su 08:00-24:00";
  }

  private final String code;
  private final int many;
  private final double key;
  private final String hours;
  private final ToDoubleFunction<Grid> weight;
  private final List<String> words;

  /**
   * @param many how many there are for two hundred villages
   * @param key share that is important; a third of that is key
   */
  Kind(
      String code,
      int many,
      double key,
      String hours,
      ToDoubleFunction<Grid> weight,
      String... words) {
    this.code = code;
    this.many = many;
    this.key = key;
    this.hours = hours;
    this.weight = weight;
    this.words = List.of(words);
  }

  String code() {
    return code;
  }

  int many() {
    return many;
  }

  double key() {
    return key;
  }

  String hours() {
    return hours;
  }

  double weight(Grid grid) {
    return weight.applyAsDouble(grid);
  }

  List<String> words() {
    return words;
  }

  /** What covers ground enough to be drawn as an outline. */
  boolean isWide() {
    return switch (this) {
      case SCHOOL, MARKET, MALL, SCENIC_SITE, CONSTRUCTION_SITE, MINE -> true;
      case KINDERGARTEN,
          HOSPITAL,
          HOTEL,
          ENTERTAINMENT,
          INTERNET_CAFE,
          RENTAL_BUILDING,
          HAZARDOUS_GOODS,
          COURIER,
          FINANCIAL_OUTLET,
          UTILITY ->
          false;
    };
  }

  private static double lived(Grid grid) {
    return grid.households();
  }

  private static double town(Grid grid) {
    return grid.households() * grid.cell().urbanity();
  }

  private static double centre(Grid grid) {
    return grid.cell().urbanity() > 0.6 ? grid.households() : 0;
  }

  private static double hills(Grid grid) {
    return grid.cell().ruggedness();
  }
}
