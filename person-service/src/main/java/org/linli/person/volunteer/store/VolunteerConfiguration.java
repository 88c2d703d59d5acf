package org.linli.person.volunteer.store;

import java.time.Clock;
import org.linli.commons.audit.Audit;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.place.Places;
import org.linli.commons.sealing.Seal;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.ticket.Intake;
import org.linli.person.grant.GrantStore;
import org.linli.person.rights.HeldData;
import org.linli.person.rights.RetentionTask;
import org.linli.person.staff.StaffStore;
import org.linli.person.ticket.Tickets;
import org.linli.person.volunteer.Registrations;
import org.linli.person.volunteer.VolunteerAccounts;
import org.linli.person.volunteer.VolunteerNotice;
import org.linli.person.volunteer.VolunteerStore;
import org.linli.person.volunteer.VolunteerTrail;
import org.linli.person.volunteer.VolunteerWork;
import org.linli.person.volunteer.Volunteers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VolunteerConfiguration {

  @Bean
  SettingKind<VolunteerWork> volunteerWorkKind() {
    return VolunteerWork.KIND;
  }

  @Bean
  SettingKind<VolunteerNotice> volunteerNoticeKind() {
    return VolunteerNotice.KIND;
  }

  @Bean
  VolunteerStore volunteerStore(ViewerTransactions transactions, Seal seal, IdempotencyKeys keys) {
    return new JdbcVolunteers(transactions, seal, new OnceById(keys));
  }

  @Bean
  VolunteerTrail volunteerTrail(Audit audit) {
    return new VolunteerTrail(audit);
  }

  @Bean
  VolunteerAccounts volunteerAccounts(
      ViewerTransactions transactions,
      StaffStore staff,
      GrantStore grants,
      FabricHolder fabric,
      Clock clock) {
    return new StaffAccounts(transactions, staff, grants, fabric, clock);
  }

  @Bean
  Registrations volunteerRegistrations(
      VolunteerStore store,
      Intake intake,
      Tickets tickets,
      VolunteerAccounts accounts,
      VolunteerTrail trail,
      Places places,
      Settings settings,
      Clock clock) {
    return new Registrations(
        store, new Registrations.Door(intake, tickets), accounts, trail, places, settings, clock);
  }

  @Bean
  Volunteers volunteers(
      VolunteerStore store,
      VolunteerAccounts accounts,
      VolunteerTrail trail,
      Tickets tickets,
      Places places,
      Settings settings,
      Clock clock) {
    return new Volunteers(store, accounts, trail, tickets, places, settings, clock);
  }

  @Bean
  HeldData volunteerData(VolunteerStore store, Places places) {
    return new VolunteerData(store, places);
  }

  @Bean
  RetentionTask volunteerRetention(VolunteerStore store, Clock clock) {
    return new VolunteerRetention(store, clock);
  }
}
