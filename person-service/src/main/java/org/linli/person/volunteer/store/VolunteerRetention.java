package org.linli.person.volunteer.store;

import java.time.Clock;
import java.time.Instant;
import org.linli.commons.access.Access;
import org.linli.person.rights.RetentionTask;
import org.linli.person.volunteer.VolunteerStore;

/** Erases what volunteers said about themselves, some time after they have gone. */
final class VolunteerRetention implements RetentionTask {

  private final VolunteerStore store;
  private final Clock clock;

  VolunteerRetention(VolunteerStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "volunteer";
  }

  @Override
  public int eraseDueBefore(Instant before, int limit) {
    return store.together(
        Access.ofService("linli"),
        () ->
            (int)
                store.toErase(before, limit).stream()
                    .filter(one -> store.erase(one, clock.instant()))
                    .count());
  }

  @Override
  public Due due(Instant before) {
    return store.together(
        Access.ofService("linli"),
        () -> {
          VolunteerStore.Waiting waiting = store.waiting(before);
          return new Due(waiting.count(), waiting.oldest());
        });
  }
}
