package org.linli.dispute;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.api.model.DisputeStatus;
import org.linli.dispute.api.model.TriageLevel;

/** The parameters that figures and lists share, out of the contract's types into ours. */
public final class Parameters {

  private Parameters() {}

  /** Codes of categories; none where the parameter is not given. */
  public static List<String> categories(@Nullable List<String> codes) {
    return codes == null ? List.of() : codes;
  }

  public static List<org.linli.dispute.matter.TriageLevel> levels(
      @Nullable List<TriageLevel> levels) {
    return levels == null
        ? List.of()
        : levels.stream()
            .map(level -> org.linli.dispute.matter.TriageLevel.valueOf(level.getValue()))
            .toList();
  }

  public static List<org.linli.dispute.matter.DisputeStatus> statuses(
      @Nullable List<DisputeStatus> statuses) {
    return statuses == null
        ? List.of()
        : statuses.stream()
            .map(status -> org.linli.dispute.matter.DisputeStatus.valueOf(status.getValue()))
            .toList();
  }
}
