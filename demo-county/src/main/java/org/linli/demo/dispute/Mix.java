package org.linli.demo.dispute;

import java.util.EnumMap;
import java.util.Map;

/** How much of each category a theme has. */
record Mix(Map<Category, Double> shares) {

  Mix {
    shares = new EnumMap<>(shares);
  }

  /** Of one main category and a little of everything else. */
  static Mix mostly(Category main, double share) {
    return new Mix(Map.of(Category.OTHER, 0.1)).with(main, share);
  }

  Mix with(Category category, double share) {
    Map<Category, Double> more = new EnumMap<>(shares);
    more.put(category, share);
    return new Mix(more);
  }

  static Mix town() {
    return mostly(Category.NEIGHBOUR, 0.15)
        .with(Category.MARRIAGE_FAMILY, 0.14)
        .with(Category.PROPERTY_MGMT, 0.13)
        .with(Category.DEBT, 0.10)
        .with(Category.CONSUMER, 0.09)
        .with(Category.TRAFFIC, 0.08)
        .with(Category.CONTRACT, 0.07)
        .with(Category.LABOUR, 0.06)
        .with(Category.HOUSING_HOMESTEAD, 0.04)
        .with(Category.INHERITANCE_SUPPORT, 0.04)
        .with(Category.COMPENSATION, 0.03)
        .with(Category.ENVIRONMENT, 0.03)
        .with(Category.EDUCATION, 0.01);
  }

  static Mix valley() {
    return mostly(Category.NEIGHBOUR, 0.20)
        .with(Category.MARRIAGE_FAMILY, 0.15)
        .with(Category.HOUSING_HOMESTEAD, 0.14)
        .with(Category.FOREST_LAND_CONTRACT, 0.13)
        .with(Category.DEBT, 0.08)
        .with(Category.VILLAGE_AFFAIRS, 0.07)
        .with(Category.TRAFFIC, 0.06)
        .with(Category.INHERITANCE_SUPPORT, 0.06)
        .with(Category.COMPENSATION, 0.04)
        .with(Category.LABOUR, 0.03)
        .with(Category.LAND_REQUISITION, 0.02);
  }

  static Mix mountain() {
    return mostly(Category.FOREST_LAND_CONTRACT, 0.27)
        .with(Category.NEIGHBOUR, 0.18)
        .with(Category.MARRIAGE_FAMILY, 0.14)
        .with(Category.HOUSING_HOMESTEAD, 0.11)
        .with(Category.INHERITANCE_SUPPORT, 0.10)
        .with(Category.VILLAGE_AFFAIRS, 0.08)
        .with(Category.DEBT, 0.05)
        .with(Category.COMPENSATION, 0.03);
  }
}
