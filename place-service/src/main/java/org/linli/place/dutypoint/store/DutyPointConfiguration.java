package org.linli.place.dutypoint.store;

import java.time.Clock;
import java.util.UUID;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.place.Places;
import org.linli.commons.relocation.Successions;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.dutypoint.DutyPoint;
import org.linli.place.dutypoint.DutyPointKinds;
import org.linli.place.dutypoint.DutyPointRelocation;
import org.linli.place.dutypoint.DutyPointStore;
import org.linli.place.dutypoint.DutyPoints;
import org.linli.place.location.GridLocations;
import org.linli.place.location.PlaceNumbers;
import org.linli.place.need.Whereabouts;
import org.linli.place.need.WhereaboutsSource;
import org.linli.place.tiles.LayerMarks;
import org.linli.place.tiles.PlaceLayer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class DutyPointConfiguration {

  @Bean
  SettingKind<DutyPointKinds> dutyPointKindsKind() {
    return DutyPointKinds.KIND;
  }

  @Bean
  DutyPointStore dutyPointStore(
      ViewerTransactions transactions, JdbcTemplate template, OnceById once) {
    return new JdbcDutyPoints(transactions, template, once);
  }

  @Bean
  DutyPoints dutyPoints(
      DutyPointStore store,
      PlaceNumbers numbers,
      GridLocations locations,
      Places places,
      FabricHolder fabric,
      Settings settings,
      Clock clock) {
    return new DutyPoints(store, numbers, locations, places, fabric, settings, clock);
  }

  @Bean
  DutyPointRelocation dutyPointRelocation(
      DutyPointStore store, GridLocations locations, Successions successions) {
    return new DutyPointRelocation(store, locations, successions);
  }

  @Bean
  PlaceLayer dutyPointLayer(ViewerTransactions transactions, LayerMarks marks) {
    return new DutyPointLayer(transactions, marks);
  }

  @Bean
  WhereaboutsSource dutyPointWhereabouts(ViewerTransactions transactions) {
    return () ->
        transactions.read(
            jdbc ->
                jdbc.sql(
                        """
                        select id, number, name, kind, lon, lat, path, grid_code, hours, state from duty_point where state <> 'REMOVED'
                        order by id
                        """)
                    .query(
                        (row, number) ->
                            new Whereabouts(
                                row.getObject("id", UUID.class),
                                row.getString("number"),
                                row.getString("name"),
                                row.getString("kind"),
                                row.getDouble("lon"),
                                row.getDouble("lat"),
                                row.getString("path"),
                                row.getString("grid_code"),
                                true,
                                row.getString("state").equals(DutyPoint.State.IN_SERVICE.name()),
                                JdbcDutyPoints.hours(row.getString("hours"))))
                    .list());
  }
}
