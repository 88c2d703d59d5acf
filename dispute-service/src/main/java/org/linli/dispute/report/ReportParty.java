package org.linli.dispute.report;

import org.jspecify.annotations.Nullable;
import org.linli.dispute.matter.Party;

/**
 * Somebody a matter is between, as it was told when it was reported. How they are reached is
 * written down in the file of the matter.
 *
 * @param representative who speaks for them; null for nobody
 */
public record ReportParty(
    String name, Party.Side side, Party.Kind kind, @Nullable String representative) {

  public ReportParty {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a party without name");
    }
  }
}
