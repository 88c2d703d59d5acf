package org.linli.patrol.incident.store;

import java.time.Clock;
import org.linli.commons.audit.Audit;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.sealing.Seal;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;
import org.linli.patrol.incident.IncidentStore;
import org.linli.patrol.incident.Incidents;
import org.linli.patrol.incident.Noting;
import org.linli.patrol.incident.Peers;
import org.linli.patrol.shift.ShiftStore;
import org.linli.patrol.team.Coordination;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IncidentConfiguration {

  @Bean
  IncidentStore incidentStore(ViewerTransactions transactions, Seal seal) {
    return new JdbcIncidents(transactions, seal);
  }

  @Bean
  Noting noting(
      IncidentStore store,
      ShiftStore shifts,
      FabricHolder fabric,
      Audit audit,
      Settings settings,
      Clock clock) {
    return new Noting(store, shifts, fabric, audit, settings, clock);
  }

  @Bean
  Incidents incidents(
      IncidentStore store,
      Noting noting,
      Peers peers,
      Coordination coordination,
      Audit audit,
      Settings settings,
      Clock clock) {
    return new Incidents(store, noting, peers, coordination, audit, settings, clock);
  }
}
