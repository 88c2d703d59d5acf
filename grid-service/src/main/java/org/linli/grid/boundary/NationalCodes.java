package org.linli.grid.boundary;

import java.util.Optional;
import org.linli.commons.fabric.AreaLevel;

/** The national scheme of area codes: 12 digits whose trailing zeros tell the level. */
final class NationalCodes {

  private NationalCodes() {}

  /** The level of a code, or empty where it is none of the scheme. */
  static Optional<AreaLevel> level(String code) {
    if (!code.matches("[0-9]{12}")) {
      return Optional.empty();
    }
    if (code.endsWith("0000000000")) {
      return Optional.of(AreaLevel.PROVINCE);
    }
    if (code.endsWith("00000000")) {
      return Optional.of(AreaLevel.PREFECTURE);
    }
    if (code.endsWith("000000")) {
      return Optional.of(AreaLevel.COUNTY);
    }
    return Optional.of(code.endsWith("000") ? AreaLevel.TOWN : AreaLevel.VILLAGE);
  }
}
