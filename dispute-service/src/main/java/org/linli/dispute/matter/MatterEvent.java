package org.linli.dispute.matter;

import java.time.Instant;
import java.util.Map;

/**
 * An entry of the time line, as it was just written.
 *
 * @param version of the matter after it
 * @param by the account that took the step, {@code linli} for a clock, {@code resident} for who
 *     reported
 */
public record MatterEvent(
    int version,
    String kind,
    DisputeStatus before,
    DisputeStatus after,
    Map<String, Object> detail,
    String by,
    Instant at) {

  public MatterEvent {
    detail = Map.copyOf(detail);
  }
}
