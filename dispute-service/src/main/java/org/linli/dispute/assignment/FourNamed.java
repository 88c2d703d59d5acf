package org.linli.dispute.assignment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is to answer for a matter, as somebody asks for it.
 *
 * @param leadLeader username; null for none
 * @param unit code of the responsible unit
 * @param person username of the responsible person
 * @param deadline null for the normal limit from acceptance
 * @param coUnits codes of units that help
 * @param reason why, where others were named before
 */
public record FourNamed(
    @Nullable String leadLeader,
    String unit,
    String person,
    @Nullable LocalDate deadline,
    List<String> coUnits,
    @Nullable String reason) {

  public FourNamed {
    coUnits = List.copyOf(coUnits);
  }
}
