package org.linli.place.premises;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.locationtech.jts.geom.Geometry;

/** Where premises are kept. All but the first two work in the transaction that is running. */
public interface PremisesStore {

  /** One transaction as the viewer of the request. */
  <T> T together(Supplier<T> work);

  /** One transaction with this access. */
  <T> T together(Access access, Supplier<T> work);

  Optional<Premises> find(UUID id);

  /**
   * Some of them by number.
   *
   * @param after number of the last one seen
   */
  List<Premises> list(PremisesFilter filter, @Nullable String after, int limit);

  /**
   * Does the work unless it was done under this key before.
   *
   * @return the id of what was made, now or before
   */
  UUID once(@Nullable String key, String request, Supplier<UUID> work);

  void insert(Premises premises);

  /**
   * Puts new premises in the place of old.
   *
   * @return false where somebody else was quicker
   */
  boolean update(Premises premises, int seen);

  void add(Premises premises, Revision revision);

  /** Newest first, those before a version. */
  List<Revision> revisions(UUID premises, @Nullable Integer before, int limit);

  Optional<Contact> contact(Premises premises);

  void put(Premises premises, Contact contact);

  void removeContact(Premises premises);

  /**
   * Waits until nobody else enters premises in a county, to the end of the transaction: of two who
   * enter the same at once, the second finds those of the first.
   */
  void lockEntry(String county);

  /** Those around a place, and those of this business. */
  List<Candidate> candidates(double lon, double lat, double metres, @Nullable String registration);

  /** Closed ones whose contact is still there. */
  List<UUID> closedWithContact(LocalDate closedBefore, int limit);

  /**
   * Where premises are said to lie.
   *
   * @param shape null for a point
   */
  record Placed(
      UUID id, double lon, double lat, @Nullable Geometry shape, String path, List<String> grids) {
    public Placed {
      grids = List.copyOf(grids);
    }
  }

  void forEachPlaced(Consumer<Placed> each);

  /** Waits until no other copy of the service gives premises their places. */
  void lockPlaces();
}
