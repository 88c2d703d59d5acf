package org.linli.dispute.dispatch;

import java.util.UUID;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.Matter;

/** Makes one matter of two. */
@FunctionalInterface
public interface Merging {

  /**
   * Closes a matter as the duplicate of another; its reporters move along.
   *
   * @param into the matter that is kept, the older of the two
   * @return the closed one
   */
  Matter merge(Call call, UUID into, String reason);
}
