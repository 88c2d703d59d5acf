package org.linli.dispute.triage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a matter that tells how urgent it is. Nothing of it is about a person: not who
 * threatens, but whether there is a threat.
 */
public record MatterFacts(Danger danger, Extent extent) {

  /**
   * What threatens.
   *
   * @param weapon a weapon, or a tool used as one, is involved
   * @param dependents a child or somebody who depends on others is affected
   * @param policeCall the police were called about this matter before
   */
  public record Danger(
      Violence violence, boolean weapon, Injury injury, boolean dependents, boolean policeCall) {}

  /**
   * How far it reaches.
   *
   * @param gathering a gathering in public is expected
   * @param people how many are involved; null where that is not known
   * @param deadlineOn the day something runs out for the parties
   */
  public record Extent(
      boolean gathering,
      @Nullable Integer people,
      @Nullable Long sumYuan,
      @Nullable LocalDate deadlineOn) {}
}
