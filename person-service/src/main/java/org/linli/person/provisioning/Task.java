package org.linli.person.provisioning;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the identity provider is to have of one member of the staff, and what it was given before.
 *
 * @param open whether the account can be signed in with
 * @param groups exactly those it is to be in while it is open
 * @param revision of what is wanted
 * @param boundary when this changes by itself; null for never
 */
public record Task(
    String username,
    String name,
    String locale,
    boolean open,
    Set<String> groups,
    long revision,
    @Nullable Instant boundary,
    Before before) {

  /**
   * What is known of it there.
   *
   * @param account its id; null where none was made yet
   * @param intendedAt when it was seen to be missing and was going to be made
   * @param placed groups it was put into the last time that all went well
   * @param open whether it was open then
   * @param tries since it last went well
   */
  public record Before(
      @Nullable String account,
      @Nullable Instant intendedAt,
      Set<String> placed,
      boolean open,
      int tries) {

    public Before {
      placed = Set.copyOf(placed);
    }
  }

  public Task {
    groups = Set.copyOf(groups);
  }

  /** Groups it is to be in now. */
  public Set<String> wanted() {
    return open ? groups : Set.of();
  }
}
