package org.linli.patrol.quality.web;

import java.time.Clock;
import org.linli.commons.audit.Audit;
import org.linli.commons.settings.Settings;
import org.linli.patrol.fix.FixKeeping;
import org.linli.patrol.fix.FixStore;
import org.linli.patrol.fix.Fixes;
import org.linli.patrol.fix.StepPositions;
import org.linli.patrol.fix.Tracks;
import org.linli.patrol.quality.CleanTracks;
import org.linli.patrol.quality.OwnTeams;
import org.linli.patrol.quality.ShiftTracks;
import org.linli.patrol.shift.Shifts;
import org.linli.patrol.shift.StepFixes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QualityConfiguration {

  @Bean
  Tracks tracks(FixStore store, Shifts shifts, FixKeeping keeping, Settings settings) {
    return new CleanTracks(store, shifts, keeping, settings);
  }

  @Bean
  StepFixes stepFixes(Fixes fixes, Shifts shifts, Tracks tracks) {
    return new StepPositions(fixes, shifts, tracks);
  }

  @Bean
  ShiftTracks shiftTracks(
      FixStore store,
      FixKeeping keeping,
      Shifts shifts,
      OwnTeams own,
      Audit audit,
      Settings settings,
      Clock clock) {
    return new ShiftTracks(store, keeping, shifts, own, audit, settings, clock);
  }
}
