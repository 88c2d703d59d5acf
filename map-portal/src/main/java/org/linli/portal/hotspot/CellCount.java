package org.linli.portal.hotspot;

import java.util.OptionalLong;

/**
 * A disclosed count of one cell.
 *
 * @param count empty where it is withheld
 */
public record CellCount(String code, OptionalLong count) {

  public boolean isWithheld() {
    return count.isEmpty();
  }
}
