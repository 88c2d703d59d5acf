package org.linli.demo.dispute;

import java.util.Locale;

/** What a dispute is about; the codes are those of the product. */
public enum Category {
  MARRIAGE_FAMILY,
  NEIGHBOUR,
  HOUSING_HOMESTEAD,
  FOREST_LAND_CONTRACT,
  LAND_REQUISITION,
  CONTRACT,
  DEBT,
  LABOUR,
  COMPENSATION,
  TRAFFIC,
  MEDICAL,
  PROPERTY_MGMT,
  ENVIRONMENT,
  VILLAGE_AFFAIRS,
  CONSUMER,
  EDUCATION,
  INHERITANCE_SUPPORT,
  OTHER;

  private final String code = name().toLowerCase(Locale.ROOT);

  public String code() {
    return code;
  }
}
