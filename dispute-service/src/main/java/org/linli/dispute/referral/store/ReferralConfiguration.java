package org.linli.dispute.referral.store;

import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.Settings;
import org.linli.dispute.calendar.CalendarDays;
import org.linli.dispute.duty.Duties;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.Parts;
import org.linli.dispute.notice.StaffNotices;
import org.linli.dispute.referral.ReferralOffers;
import org.linli.dispute.referral.ReferralPurposes;
import org.linli.dispute.referral.ReferralStore;
import org.linli.dispute.referral.Referrals;
import org.linli.dispute.unit.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReferralConfiguration {

  @Bean
  SettingKind<ReferralPurposes> referralPurposesKind() {
    return ReferralPurposes.KIND;
  }

  @Bean
  ReferralOffers referralOffers(Units units) {
    return new ReferralOffers(units);
  }

  @Bean
  Referrals referrals(
      MatterChanges changes,
      ReferralStore store,
      Parts parts,
      Duties duties,
      StaffNotices notices,
      Units units,
      CalendarDays days,
      Settings settings) {
    return new Referrals(changes, store, parts, duties, notices, units, days, settings);
  }
}
