package org.linli.person.provisioning;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How far the identity provider follows. Everything is done as the service itself. */
public interface ProvisioningStore {

  /** How one run ended. */
  sealed interface Result {

    /** All is there as it was wanted. */
    record Done(String account) implements Result {}

    /**
     * Not all.
     *
     * @param reason code of a text, {@code provisioning.<code>}
     */
    record Failed(String reason, Instant nextAt) implements Result {}
  }

  /**
   * How far one account is.
   *
   * @param reason code of why not; null while nothing went wrong
   */
  record Standing(boolean behind, int tries, @Nullable Instant nextAt, @Nullable String reason) {}

  /** Those who wait for a run or whose rights changed by the clock; the longest waiting first. */
  List<UUID> due(Instant now, int limit);

  Task task(UUID staff, Instant now);

  /** Notes that the account was seen to be missing and is going to be made. */
  void intend(UUID staff, Instant now);

  /** As {@link #intend}, in the transaction that is running. */
  void intendInside(UUID staff, Instant now);

  /**
   * Runs with what is wanted now while nobody else, in no copy of the service, runs for the same
   * account, and keeps how it ended. False where somebody else does.
   */
  boolean exclusively(UUID staff, Instant now, Function<Task, Result> run);

  /**
   * Keeps the id of an account at once, whatever becomes of the run: once it is open, nothing but
   * this says that it is ours.
   */
  void found(UUID staff, String account);

  Standing standing(UUID staff);

  /** The id of the account there; null where none was made yet. */
  @Nullable String account(UUID staff);

  /** Notes an account that was there before us, as it is. */
  void adopted(UUID staff, String account, Set<String> groups, boolean open);
}
