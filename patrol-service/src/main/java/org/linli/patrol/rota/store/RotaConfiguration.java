package org.linli.patrol.rota.store;

import java.time.Clock;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.store.ViewerTransactions;
import org.linli.patrol.rota.AbsenceStore;
import org.linli.patrol.rota.Absences;
import org.linli.patrol.rota.Planning;
import org.linli.patrol.rota.RotaStore;
import org.linli.patrol.rota.StandInStore;
import org.linli.patrol.rota.StandIns;
import org.linli.patrol.rota.Templates;
import org.linli.patrol.route.RouteStore;
import org.linli.patrol.shift.Availability;
import org.linli.patrol.shift.ShiftStore;
import org.linli.patrol.team.Coordination;
import org.linli.patrol.team.TeamStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RotaConfiguration {

  @Bean
  RotaStore rotaStore(ViewerTransactions transactions, OnceById once) {
    return new JdbcRota(transactions, once);
  }

  @Bean
  StandInStore standInStore(ViewerTransactions transactions) {
    return new JdbcStandIns(transactions);
  }

  @Bean
  AbsenceStore absenceStore(ViewerTransactions transactions, OnceById once) {
    return new JdbcAbsences(transactions, once);
  }

  @Bean
  Templates templates(
      RotaStore store,
      ShiftStore shifts,
      TeamStore teams,
      RouteStore routes,
      Coordination coordination,
      Clock clock) {
    return new Templates(store, shifts, teams, routes, coordination, clock);
  }

  @Bean
  Planning planning(
      RotaStore store,
      ShiftStore shifts,
      TeamStore teams,
      Availability availability,
      Coordination coordination,
      OnceById once,
      Clock clock) {
    return new Planning(store, shifts, teams, availability, coordination, once, clock);
  }

  @Bean
  StandIns standIns(
      StandInStore store,
      ShiftStore shifts,
      Availability availability,
      Coordination coordination,
      Clock clock) {
    return new StandIns(store, shifts, availability, coordination, clock);
  }

  @Bean
  Absences absences(
      AbsenceStore store,
      ShiftStore shifts,
      TeamStore teams,
      Coordination coordination,
      Clock clock) {
    return new Absences(store, shifts, teams, coordination, clock);
  }
}
