package org.linli.dispute.whistle.store;

import java.time.Clock;
import org.linli.dispute.calendar.CalendarDays;
import org.linli.dispute.duty.Duties;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.Parts;
import org.linli.dispute.notice.StaffNotices;
import org.linli.dispute.unit.Units;
import org.linli.dispute.whistle.WhistleStore;
import org.linli.dispute.whistle.Whistles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WhistleConfiguration {

  @Bean
  Whistles whistles(
      MatterChanges changes,
      WhistleStore store,
      Parts parts,
      Duties duties,
      StaffNotices notices,
      Units units,
      CalendarDays days,
      Clock clock) {
    return new Whistles(changes, store, parts, duties, notices, units, days, clock.getZone());
  }
}
