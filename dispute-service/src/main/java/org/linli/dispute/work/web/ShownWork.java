package org.linli.dispute.work.web;

import java.time.LocalDate;
import java.util.Locale;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.WorkAnswers;
import org.linli.dispute.agreement.AgreementStore;
import org.linli.dispute.agreement.Confirmations;
import org.linli.dispute.api.model.MatterWork;
import org.linli.dispute.assignment.AssignmentStore;
import org.linli.dispute.matter.Listed;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.Parts;
import org.linli.dispute.mediation.MediationStore;
import org.linli.dispute.unit.UnitNames;
import org.linli.dispute.unit.Units;
import org.linli.dispute.visit.ResidentViews;
import org.linli.dispute.visit.VisitStore;
import org.linli.dispute.work.WorkTexts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The whole of the work on a matter. Row security decides what of it the reader gets: who is no
 * handler finds no sealed text, and the answer is put together from what there is.
 */
@Component
class ShownWork {

  private final ViewerTransactions transactions;
  private final WorkTexts texts;
  private final Units units;
  private final Parts parts;
  private final Stores stores;

  ShownWork(
      ViewerTransactions transactions, WorkTexts texts, Units units, Parts parts, Stores stores) {
    this.transactions = transactions;
    this.texts = texts;
    this.units = units;
    this.parts = parts;
    this.stores = stores;
  }

  /** Where the features keep what is shown. */
  @Component
  record Stores(
      AssignmentStore assignments,
      MediationStore mediations,
      AgreementStore agreements,
      Confirmations confirmations,
      VisitStore visits,
      ResidentViews residents) {}

  MatterWork of(Listed listed, LocalDate today) {
    boolean english =
        LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    UnitNames names = units.names(english);
    return transactions.read(jdbc -> shown(listed, names, today));
  }

  private MatterWork shown(Listed listed, UnitNames names, LocalDate today) {
    Matter matter = listed.matter();
    Reading reading = new Reading(matter, texts.open(matter), names, today);
    ShownAssignment assignment = new ShownAssignment(stores.assignments(), parts, reading);
    ShownMediation mediation = new ShownMediation(stores.mediations(), reading);
    ShownAgreement agreement =
        new ShownAgreement(stores.agreements(), stores.confirmations(), reading);
    ShownEnd end = new ShownEnd(stores.visits(), stores.residents(), reading, listed.readable());
    MatterWork work =
        new MatterWork()
            .state(WorkAnswers.state(matter))
            .sealed(!listed.readable())
            .sessions(mediation.sessions())
            .pauses(mediation.pauses())
            .visits(end.visits())
            .closings(end.closings());
    work.setAssignment(assignment.assignment());
    work.setSponsor(assignment.sponsor());
    work.setPlan(assignment.plan());
    work.setMediation(mediation.mediation());
    work.setEnding(mediation.ending());
    work.setAgreement(agreement.agreement());
    work.setConfirmation(agreement.confirmation());
    work.setResolution(end.resolution(agreement.kept()));
    return work;
  }
}
