package org.linli.person.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;

/** Where households are kept. All but the first two work inside the transaction that is running. */
public interface HouseholdStore {

  <T> T together(Access access, Supplier<T> work);

  /** Several things in one transaction as the caller of the request. */
  <T> T together(Supplier<T> work);

  /** The last of a page. */
  record Place(Instant receivedAt, UUID id) {}

  void insert(Household household);

  Optional<Household> find(UUID id);

  Household.Whole whole(Household household);

  /** Oldest first, as far as the viewer sees. */
  List<Household.Listed> list(
      String campaign, @Nullable HouseholdState state, @Nullable Place after, int limit);

  /** Names the worker; false where another version is kept by now. */
  boolean assign(Household household, String worker, int seen);

  void hand(Household household, Household.Handed handed);

  /** Records a visit, once for each key. */
  void add(Household household, Household.Visit visit, @Nullable String idempotencyKey);

  /** Adds a wish, once for each key. */
  void add(Household household, Household.Wish wish, @Nullable String idempotencyKey);

  /** Answers a wish that waits; false where there is none. */
  boolean answer(Household household, Household.Wish wish);

  /**
   * Takes out what they said, wished and what was noted, and the key of it; counts stay.
   *
   * @param state WITHDRAWN or ERASED
   */
  boolean erase(Household household, HouseholdState state, Instant now);

  /** Those of campaigns that ended before a day and are not erased. */
  List<Household> toErase(LocalDate endedBefore, int limit);

  /** How many of those there are, and when the first of their campaigns ended. */
  Waiting waiting(LocalDate endedBefore);

  record Waiting(long count, Optional<LocalDate> oldest) {}
}
