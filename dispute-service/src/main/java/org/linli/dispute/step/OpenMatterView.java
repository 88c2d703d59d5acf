package org.linli.dispute.step;

import java.time.LocalDate;
import java.util.Set;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.matter.Standing;

/**
 * A matter and what the one who looks at it is to it: what decides which steps they can take.
 *
 * @param today in the deployment's time zone
 */
public record OpenMatterView(
    Matter matter, String caller, Set<Standing> standing, LocalDate today) {

  public OpenMatterView {
    standing = Set.copyOf(standing);
  }

  /** The same of a matter that is being changed. */
  public static OpenMatterView of(OpenMatter open) {
    return new OpenMatterView(open.matter(), open.caller(), open.standing(), open.today());
  }
}
