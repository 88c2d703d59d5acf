package org.linli.person.rights;

import java.util.List;
import java.util.Objects;
import org.linli.commons.access.Access;

/** Open requests follow their record when somebody else comes to be in charge of it. */
public final class RightsFollowing {

  private static final int MOST = 10_000;

  private final RightsStore store;
  private final HeldDataOf held;

  public RightsFollowing(RightsStore store, HeldDataOf held) {
    this.store = store;
    this.held = held;
  }

  /** Follows all that are open. */
  public void follow() {
    store.together(
        Access.ofService("linli"),
        () -> {
          List<RightsRequest> open = store.list(true, null, MOST);
          for (RightsRequest request : open) {
            held.find(request.subject().kind())
                .flatMap(feature -> feature.find(request.subject().id()))
                .filter(now -> !Objects.equals(now.inCharge(), request.subject().inCharge()))
                .ifPresent(now -> store.inCharge(request, now.inCharge()));
          }
          return open.size();
        });
  }
}
