package org.linli.patrol.relocation.store;

import java.time.Clock;
import java.util.List;
import org.linli.commons.relocation.FabricFollower;
import org.linli.commons.relocation.PlacedKind;
import org.linli.commons.relocation.Successions;
import org.linli.commons.store.BoundRecords;
import org.linli.commons.store.BoundRecords.Bound;
import org.linli.commons.store.BoundRecords.Kind;
import org.linli.commons.store.ViewerTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RelocationConfiguration {

  /** What is in use; the rest keeps the boundaries of its time. */
  private static final List<Bound> BOUND =
      List.of(
          new Bound("team", "area_code", "ended_at is null", Kind.AREA, true),
          new Bound("patrol_route", "area_code", "retired_at is null", Kind.AREA, true),
          new Bound("staffing_need", "area_code", "true", Kind.ONE_AN_AREA, true),
          new Bound("device", "area_code", "true", Kind.AREA, true),
          new Bound("alarm", "area_code", "state <> 'CLOSED'", Kind.AREA, true));

  @Bean
  FabricFollower patrolRelocation(
      ViewerTransactions transactions, Successions successions, Clock clock) {
    return new BoundRecords(
        transactions,
        successions,
        clock,
        BOUND,
        List.of(
            withTheTeam("team_member", "(r.valid_until is null or r.valid_until >= :now::date)"),
            withTheTeam("rota_template", "r.retired_at is null"),
            withTheTeam("planned_shift", "r.ends_at > :now"),
            withTheTeam("shift", "r.state in ('PLANNED', 'ON_DUTY', 'PAUSED')"),
            // An incident is seen by those of the team, wherever it was; it says in which grid.
            withTheTeam("incident", "r.state = 'OPEN'"),
            withTheTeam("stand_in", "r.state in ('OFFERED', 'TAKEN')"),
            withTheTeam("handover", "r.confirmed_at is null and r.erased_at is null")));
  }

  private static String withTheTeam(String table, String which) {
    return """
        update %s r set path = t.path from team t
        where t.county_code = r.county_code and t.id = r.team_id and t.ended_at is null and r.path <> t.path and %s
        """
        .formatted(table, which);
  }

  @Bean
  FabricFollower checkPointRelocation(ViewerTransactions transactions, Successions successions) {
    return new CheckPointFollowing(transactions, successions);
  }

  @Bean
  PlacedKind placedCheckPoints() {
    return new PlacedKind("CHECK_POINT", CheckPointFollowing.PLACED, true);
  }
}
