package org.linli.dispute.report;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a report when it was filed.
 *
 * @param ticket what the reporter asks with
 * @param disputeId the matter it opened or joined; null while it waits for the leader of its grid
 * @param repeated whether the channel had delivered it before; then all this is of the first
 * @param matches matters it may belong to; none are told to residents
 */
public record Filed(
    UUID reportId, String ticket, @Nullable UUID disputeId, boolean repeated, List<Match> matches) {

  public Filed {
    matches = List.copyOf(matches);
  }
}
