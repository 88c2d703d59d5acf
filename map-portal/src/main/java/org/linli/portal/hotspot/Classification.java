package org.linli.portal.hotspot;

/** What a cell is, by its adjusted p and the sign of its z. */
public enum Classification {
  HOT_99,
  HOT_95,
  HOT_90,
  NOT_SIGNIFICANT,
  COLD_90,
  COLD_95,
  COLD_99;

  /** The largest q that is called significant. */
  public static final double SIGNIFICANT_Q = 0.10;

  static Classification of(double z, double q) {
    if (q > SIGNIFICANT_Q || z == 0) {
      return NOT_SIGNIFICANT;
    }
    if (q > 0.05) {
      return z > 0 ? HOT_90 : COLD_90;
    }
    if (q > 0.01) {
      return z > 0 ? HOT_95 : COLD_95;
    }
    return z > 0 ? HOT_99 : COLD_99;
  }
}
