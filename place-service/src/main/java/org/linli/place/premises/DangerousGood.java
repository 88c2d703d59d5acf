package org.linli.place.premises;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a business's register of dangerous goods.
 *
 * @param unNumber four digits
 * @param most the greatest amount kept at a time
 * @param where on the premises it is kept
 */
public record DangerousGood(
    String name,
    @Nullable String unNumber,
    BigDecimal most,
    Unit unit,
    @Nullable String where,
    @Nullable String licence) {

  /** What amounts are given in. */
  public enum Unit {
    KG,
    /** Tonnes. */
    T,
    /** Litres. */
    L,
    M3,
    PIECES
  }
}
