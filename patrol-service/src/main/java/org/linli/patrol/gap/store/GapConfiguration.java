package org.linli.patrol.gap.store;

import java.time.Clock;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.place.Places;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.Settings;
import org.linli.patrol.coverage.Unseen;
import org.linli.patrol.gap.GapWeights;
import org.linli.patrol.gap.Gaps;
import org.linli.patrol.gap.Shortfalls;
import org.linli.patrol.staffing.Staffing;
import org.linli.patrol.whereabouts.PlaceHolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GapConfiguration {

  @Bean
  SettingKind<GapWeights> gapWeights() {
    return GapWeights.KIND;
  }

  @Bean
  Shortfalls shortfalls(Staffing staffing, Clock clock) {
    return new PlannedShortfalls(staffing, clock);
  }

  @Bean
  Gaps gaps(
      Unseen unseen,
      PlaceHolder known,
      Shortfalls shortfalls,
      Places places,
      FabricHolder fabric,
      Settings settings,
      Clock clock) {
    return new Gaps(unseen, known, shortfalls, places, fabric, settings, clock);
  }
}
