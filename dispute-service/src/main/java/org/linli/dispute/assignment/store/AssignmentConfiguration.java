package org.linli.dispute.assignment.store;

import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.assignment.AnotherPerson;
import org.linli.dispute.assignment.AssignmentOffers;
import org.linli.dispute.assignment.AssignmentOwed;
import org.linli.dispute.assignment.AssignmentStore;
import org.linli.dispute.assignment.Assignments;
import org.linli.dispute.assignment.Declarations;
import org.linli.dispute.assignment.Impartiality;
import org.linli.dispute.assignment.Plans;
import org.linli.dispute.assignment.Sponsors;
import org.linli.dispute.calendar.WorkingDays;
import org.linli.dispute.duty.Duties;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.MatterListener;
import org.linli.dispute.matter.Parts;
import org.linli.dispute.notice.Notices;
import org.linli.dispute.step.StepOffers;
import org.linli.dispute.unit.Units;
import org.linli.dispute.work.BothParties;
import org.linli.dispute.work.Owed;
import org.linli.dispute.work.WorkTexts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class AssignmentConfiguration {

  @Bean
  AssignmentStore assignmentStore(ViewerTransactions transactions) {
    return new JdbcAssignments(transactions);
  }

  @Bean
  Impartiality impartiality(AssignmentStore store) {
    return new Impartiality(store);
  }

  @Bean
  Assignments assignments(
      MatterChanges changes,
      Parts parts,
      Units units,
      Impartiality impartiality,
      Owed owed,
      Notices notices,
      Settings settings) {
    return new Assignments(changes, parts, units, impartiality, owed, notices, settings);
  }

  @Bean
  Sponsors sponsors(MatterChanges changes, Parts parts, Units units, Notices notices) {
    return new Sponsors(changes, parts, units, notices);
  }

  @Bean
  Plans plans(MatterChanges changes, AssignmentStore store, WorkTexts texts) {
    return new Plans(changes, store, texts);
  }

  @Bean
  AnotherPerson anotherPerson(
      Duties duties, WorkingDays workingDays, Notices notices, Settings settings, Units units) {
    return new AnotherPerson(duties, workingDays, notices, settings, units);
  }

  @Bean
  Declarations declarations(
      MatterChanges changes,
      AssignmentStore store,
      BothParties parties,
      WorkTexts texts,
      Parts parts,
      Owed owed,
      AnotherPerson another) {
    return new Declarations(changes, store, parties, texts, parts, owed, another);
  }

  @Bean
  MatterListener assignmentOwed(AnotherPerson another, Owed owed) {
    return new AssignmentOwed(another, owed);
  }

  @Bean
  @Order(40)
  StepOffers assignmentOffers() {
    return new AssignmentOffers();
  }
}
