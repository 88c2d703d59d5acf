package org.linli.person.volunteer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;

/** Where volunteers are kept. All but the first two work inside the transaction that is running. */
public interface VolunteerStore {

  /** Several things in one transaction as this viewer. */
  <T> T together(Access access, Supplier<T> work);

  /** Several things in one transaction as the caller of the request. */
  <T> T together(Supplier<T> work);

  /** The last of a page. */
  record Place(Instant receivedAt, UUID id) {}

  void insert(Volunteer volunteer);

  Optional<Volunteer> find(UUID id);

  Optional<Volunteer> findByUsername(String username);

  /** Newest first. */
  List<Volunteer> list(
      List<String> paths, @Nullable VolunteerState state, @Nullable Place after, int limit);

  /** Stores state and course; false where another version is kept by now. */
  boolean update(Volunteer volunteer, int seen);

  /** Takes out what they said about themselves, and the key it was sealed with. */
  boolean erase(Volunteer volunteer, Instant now);

  /** Those over before a moment and not erased, oldest first. */
  List<Volunteer> toErase(Instant before, int limit);

  /** How many are over before a moment and not erased, and since when the oldest is. */
  Waiting waiting(Instant before);

  record Waiting(long count, Optional<Instant> oldest) {}

  /** Newest first, at most 200. */
  List<Activity> activities(Volunteer volunteer);

  BigDecimal hoursSince(Volunteer volunteer, LocalDate first);

  /** All hours of one day; follows {@link #add} in its transaction. */
  BigDecimal hoursOn(Volunteer volunteer, LocalDate day);

  /** Enters hours once for each key. */
  void add(Volunteer volunteer, Activity activity, String by, @Nullable String idempotencyKey);

  boolean remove(Volunteer volunteer, UUID activity);
}
