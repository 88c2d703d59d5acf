package org.linli.person.relocation.store;

import java.time.Clock;
import java.util.List;
import org.linli.commons.relocation.FabricFollower;
import org.linli.commons.relocation.Successions;
import org.linli.commons.store.BoundRecords;
import org.linli.commons.store.BoundRecords.Bound;
import org.linli.commons.store.BoundRecords.Kind;
import org.linli.commons.store.ViewerTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Grants are not here: nobody gets a right, or another one, because a border was drawn. There is no
 * kind of placed records either: nothing here has a position, and that a grid has somebody who
 * asked for something is for nobody to ask.
 */
@Configuration(proxyBeanMethods = false)
class RelocationConfiguration {

  /** What is in use; the rest keeps the boundaries of its time. */
  private static final List<Bound> BOUND =
      List.of(
          new Bound("staff", "home_area", "true", Kind.AREA, true),
          new Bound("mediation_team", "area_code", "true", Kind.AREA, true),
          new Bound("workforce_member", "area_code", "true", Kind.AREA, true),
          new Bound("volunteer", "area_code", "state in ('REGISTERED', 'ACTIVE')", Kind.AREA, true),
          new Bound("support_case", "area_code", "ended_at is null", Kind.AREA, true),
          new Bound("rights_request", "area_code", "answered_at is null", Kind.AREA, true),
          new Bound("campaign", "area_code", "ends_on >= :now::date", Kind.AREA, true),
          new Bound("household", "grid_code", "ended_at is null", Kind.GRID, true));

  @Bean
  FabricFollower personRelocation(
      ViewerTransactions transactions, Successions successions, Clock clock) {
    return new BoundRecords(transactions, successions, clock, BOUND, List.of());
  }
}
