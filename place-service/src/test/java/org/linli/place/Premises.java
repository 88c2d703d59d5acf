package org.linli.place;

import java.util.UUID;
import org.linli.commons.access.Access;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.testing.TestFabric;

/** Premises that a test needs to be there. */
public final class Premises {

  private Premises() {}

  /** Premises in the middle of a grid of {@link TestFabric}. */
  public static UUID enter(
      Service service, String name, String kind, String importance, String grid) {
    UUID id = UUID.randomUUID();
    String village = grid.substring(0, 4);
    String path = "/C/" + grid.substring(0, 2) + "/" + village + "/" + grid + "/";
    double[] at = TestFabric.in(grid);
    service
        .bean(ViewerTransactions.class)
        .write(
            Access.ofService("test"),
            jdbc ->
                jdbc.sql(
                        """
                        insert into premises (county_code, id, number, name, kind, area_code, grid_code, path, shape_type, shape, lon, lat, grids,
                          importance, state, created_at, changed_at)
                        values ('C', :id, :number, :name, :kind, :area, :grid, :path, 'POINT', st_setsrid(st_makepoint(:lon, :lat), 4490), :lon, :lat,
                          array[:grid], :importance, 'OPEN', now(), now())
                        """)
                    .param("id", id)
                    .param("number", "P-" + id)
                    .param("name", name)
                    .param("kind", kind)
                    .param("area", village)
                    .param("grid", grid)
                    .param("path", path)
                    .param("lon", at[0])
                    .param("lat", at[1])
                    .param("importance", importance)
                    .update());
    return id;
  }
}
