package org.linli.dispute.work.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.api.model.Consent;
import org.linli.dispute.api.model.ConsentHow;
import org.linli.dispute.api.model.Mediation;
import org.linli.dispute.api.model.MediationEnding;
import org.linli.dispute.api.model.MediationKind;
import org.linli.dispute.api.model.MediationSession;
import org.linli.dispute.api.model.Presence;
import org.linli.dispute.api.model.WorkPause;
import org.linli.dispute.mediation.Ending;
import org.linli.dispute.mediation.MediationStore;
import org.linli.dispute.mediation.Pause;
import org.linli.dispute.mediation.Round;
import org.linli.dispute.mediation.Session;
import org.linli.dispute.work.TextKind;

/** Mediation as the contract shows it. */
final class ShownMediation {

  private final MediationStore store;
  private final Reading reading;
  private final List<Ending> endings;

  ShownMediation(MediationStore store, Reading reading) {
    this.store = store;
    this.reading = reading;
    this.endings = store.endings(reading.matter());
  }

  @Nullable Mediation mediation() {
    return store.newestRound(reading.matter()).map(this::mediation).orElse(null);
  }

  List<MediationSession> sessions() {
    return store.sessions(reading.matter()).stream().map(this::session).toList();
  }

  List<WorkPause> pauses() {
    return store.pauses(reading.matter()).stream().map(this::pause).toList();
  }

  @Nullable MediationEnding ending() {
    return endings.stream().findFirst().map(this::ending).orElse(null);
  }

  private Mediation mediation(Round round) {
    long failed =
        endings.stream().filter(ending -> ending.kind() == Ending.Kind.NOT_AGREED).count();
    return new Mediation()
        .kind(MediationKind.fromValue(round.kind().name()))
        .startedAt(Reading.at(round.startedAt()))
        .startedBy(reading.person(round.by()))
        .round(round.number())
        .failedBefore((int) failed);
  }

  private MediationSession session(Session session) {
    boolean planned = session.state() == Session.State.PLANNED;
    Session.Words words =
        reading.words(
            planned ? TextKind.SESSION_PLANNED : TextKind.SESSION,
            session.id().toString(),
            Session.Words.class);
    MediationSession shown =
        new MediationSession()
            .id(session.id())
            .at(Reading.at(session.at()))
            .state(MediationSession.StateEnum.fromValue(session.state().name()))
            .recordedBy(reading.person(session.by()));
    if (words != null) {
      shown.setPlace(words.place());
      shown.setOffered(words.offered());
      shown.setNotes(words.notes());
      shown.setPresent(
          words.present().stream()
              .map(one -> new Presence().party(one.party()).role(one.role()))
              .toList());
    }
    return shown;
  }

  private WorkPause pause(Pause pause) {
    Pause.Words words = reading.words(TextKind.PAUSE, pause.id().toString(), Pause.Words.class);
    WorkPause shown =
        new WorkPause()
            .kind(WorkPause.KindEnum.fromValue(pause.kind().name()))
            .at(Reading.at(pause.at()))
            .until(pause.until());
    shown.setBefore(pause.before());
    shown.setResumedAt(Reading.atOrNull(pause.resumedAt()));
    if (words != null) {
      shown.setReason(words.reason());
      shown.setConsents(words.consents().stream().map(ShownMediation::consent).toList());
    }
    return shown;
  }

  private MediationEnding ending(Ending ending) {
    Ending.Words words = reading.words(TextKind.ENDING, ending.id().toString(), Ending.Words.class);
    MediationEnding shown =
        new MediationEnding()
            .kind(MediationEnding.KindEnum.fromValue(ending.kind().name()))
            .at(Reading.at(ending.at()));
    shown.setAdvisedOn(ending.advisedOn());
    if (words != null) {
      shown.setAdviceOnCourt(words.adviceOnCourt());
      shown.setReason(words.reason());
      org.linli.dispute.work.Consent withdrawal = words.withdrawal();
      shown.setParty(withdrawal == null ? null : withdrawal.party());
    }
    return shown;
  }

  private static Consent consent(org.linli.dispute.work.Consent consent) {
    Consent shown =
        new Consent()
            .party(consent.party())
            .how(ConsentHow.fromValue(consent.how().name()))
            .on(consent.on());
    shown.setAttachment(consent.attachment());
    return shown;
  }
}
