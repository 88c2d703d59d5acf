package org.linli.patrol.quality.web;

import java.time.Clock;
import org.linli.commons.audit.Audit;
import org.linli.commons.settings.Settings;
import org.linli.patrol.fix.FixKeeping;
import org.linli.patrol.fix.FixStore;
import org.linli.patrol.fix.Tracks;
import org.linli.patrol.quality.CleanTracks;
import org.linli.patrol.quality.ShiftTracks;
import org.linli.patrol.quality.TeamMembers;
import org.linli.patrol.shift.Shifts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QualityConfiguration {

  @Bean
  Tracks tracks(FixStore store, FixKeeping keeping, Settings settings) {
    return new CleanTracks(store, keeping, settings);
  }

  @Bean
  ShiftTracks shiftTracks(
      FixStore store,
      FixKeeping keeping,
      Shifts shifts,
      TeamMembers members,
      Audit audit,
      Settings settings,
      Clock clock) {
    return new ShiftTracks(store, keeping, shifts, members, audit, settings, clock);
  }
}
