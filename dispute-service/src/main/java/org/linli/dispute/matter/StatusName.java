package org.linli.dispute.matter;

import java.util.Collection;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** States that a message names in the reader's language. */
final class StatusName {

  /** The texts {@code status.list.<n>} join up to this many. */
  private static final int MOST = 8;

  private StatusName() {}

  static MessageSourceResolvable of(DisputeStatus status) {
    return new DefaultMessageSourceResolvable(
        new String[] {"status." + status.name()}, status.name());
  }

  /** Several, in the order of their list, with what separates them in that language. */
  static MessageSourceResolvable list(Collection<DisputeStatus> statuses) {
    Object[] names = statuses.stream().sorted().limit(MOST).map(StatusName::of).toArray();
    return new DefaultMessageSourceResolvable(new String[] {"status.list." + names.length}, names);
  }
}
