package org.linli.place.hazard.store;

import static org.linli.commons.store.Columns.at;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.relocation.FabricFollower;
import org.linli.commons.relocation.Succession;
import org.linli.commons.relocation.Successions;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.hazard.Hazard;
import org.linli.place.hazard.HazardPlaces;
import org.linli.place.hazard.HazardStep;
import org.linli.place.photo.Photos;
import org.linli.place.premises.PremisesMerged;
import org.linli.place.premises.PremisesMoved;
import org.linli.place.premises.PremisesRef;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hazards stay with their premises, and find their grid again when boundaries have changed. */
final class HazardFollowing implements PremisesMerged, PremisesMoved, FabricFollower {

  private static final String ACTOR = "linli";

  private final ViewerTransactions transactions;
  private final HazardPlaces places;
  private final Successions successions;
  private final Photos photos;
  private final Clock clock;

  HazardFollowing(
      ViewerTransactions transactions,
      HazardPlaces places,
      Successions successions,
      Photos photos,
      Clock clock) {
    this.transactions = transactions;
    this.places = places;
    this.successions = successions;
    this.photos = photos;
    this.clock = clock;
  }

  @Override
  public void merged(UUID from, PremisesRef into) {
    transactions.inside(
        jdbc -> {
          note(jdbc, from, HazardStep.MERGE, into.number());
          return move(jdbc, from, into);
        });
  }

  @Override
  public void moved(PremisesRef premises) {
    transactions.inside(jdbc -> move(jdbc, premises.id(), premises));
  }

  private int move(JdbcClient jdbc, UUID from, PremisesRef into) {
    List<UUID> moving =
        jdbc.sql("select id from hazard where premises = ?").param(from).query(UUID.class).list();
    jdbc.sql(
            """
            update hazard set premises = :into, county_code = :county, path = :path, grid_code = :grid, lon = :lon, lat = :lat
            where premises = :from
            """)
        .param("into", into.id())
        .param("county", into.countyCode())
        .param("path", into.path())
        .param("grid", into.gridCode())
        .param("lon", into.lon())
        .param("lat", into.lat())
        .param("from", from)
        .update();
    moving.forEach(id -> photos.move(Photos.HAZARD, id, id, into.path(), into.countyCode()));
    return moving.size();
  }

  private void note(JdbcClient jdbc, UUID premises, HazardStep step, String words) {
    jdbc.sql(
            """
            insert into hazard_event (county_code, hazard_id, at, by_username, step, state, grade, due_at, words, version)
            select county_code, id, ?, coalesce((select viewer_username()), ?), ?, state, grade, due_at, ?, version from hazard where premises = ?
            """)
        .params(at(clock.instant()), ACTOR, step.name(), words, premises)
        .update();
  }

  /**
   * Locates those that lie at no premises again; those outside every grid belong to the successor
   * of the grid they were in.
   */
  @Override
  public int follow(Fabric fabric) {
    Succession succession = successions.of(fabric);
    return transactions.write(
        Access.ofService(ACTOR),
        jdbc -> {
          int moved = 0;
          for (Placed placed : placed(jdbc)) {
            Optional<Hazard.Where> now =
                places.locate(placed.lon(), placed.lat(), null).or(() -> after(placed, succession));
            if (now.isPresent() && !now.get().path().equals(placed.path())) {
              move(jdbc, placed, now.get());
              moved++;
            }
          }
          return moved;
        });
  }

  private Optional<Hazard.Where> after(Placed placed, Succession succession) {
    return places.after(placed.path(), placed.gridCode(), placed.lon(), placed.lat(), succession);
  }

  private static List<Placed> placed(JdbcClient jdbc) {
    return jdbc.sql(
            "select id, county_code, path, grid_code, lon, lat from hazard where premises is null order by id for update")
        .query(Placed.class)
        .list();
  }

  private void move(JdbcClient jdbc, Placed placed, Hazard.Where now) {
    jdbc.sql(
            """
            update hazard set county_code = :county, path = :path, grid_code = :grid
            where county_code = :before and id = :id
            """)
        .param("county", now.county())
        .param("path", now.path())
        .param("grid", now.gridCode())
        .param("before", placed.countyCode())
        .param("id", placed.id())
        .update();
    photos.move(Photos.HAZARD, placed.id(), placed.id(), now.path(), now.county());
  }

  /** A hazard as it is placed. */
  record Placed(
      UUID id, String countyCode, String path, @Nullable String gridCode, double lon, double lat) {}
}
