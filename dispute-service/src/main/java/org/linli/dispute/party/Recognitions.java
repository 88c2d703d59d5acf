package org.linli.dispute.party;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.dispute.Limit;
import org.linli.dispute.file.ReadLog;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Disputes;
import org.linli.dispute.matter.Listed;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.Parties;
import org.linli.dispute.matter.Party;
import org.linli.dispute.matter.Transitions;

/**
 * Whether a party is one in another open matter of the same handler, so that two disputes of one
 * household are not worked on as if they were strangers'. It answers from the contact in the matter
 * at hand and only with matters the caller handles: who handles one of two learns nothing.
 */
public final class Recognitions {

  /** More would be a history. */
  private static final int MOST = 5;

  /** In the read log, of the matter asked from and of those found. */
  private static final Set<String> FIELD_GROUP = Set.of("RECOGNITION");

  private final Disputes disputes;
  private final Parties parties;
  private final RecognitionStore store;
  private final ReadLog reads;
  private final Settings settings;
  private final Clock clock;

  public Recognitions(
      Disputes disputes,
      Parties parties,
      RecognitionStore store,
      ReadLog reads,
      Settings settings,
      Clock clock) {
    this.disputes = disputes;
    this.parties = parties;
    this.store = store;
    this.reads = reads;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * The other matters; nothing is kept of the answer.
   *
   * @throws ProblemException 404; 403 {@code not-handler}; 429 {@code recognitions-a-day}
   */
  public List<Recognised> recognise(UUID id, UUID party) {
    Listed listed = disputes.get(id);
    if (!listed.handled()) {
      throw ProblemException.forbidden("not-handler");
    }
    Matter matter = listed.matter();
    Party found =
        parties.list(matter.countyCode(), id).stream()
            .filter(one -> one.id().equals(party))
            .findFirst()
            .orElseThrow(ProblemException::notFound);
    reads.record(matter.countyCode(), id, FIELD_GROUP);
    Set<ContactForm.Token> contacts = ContactForm.tokens(found.about().contact());
    if (contacts.isEmpty()) {
      return List.of();
    }
    if (!store.count(LocalDate.now(clock), settings.limit(Limit.RECOGNITIONS_A_DAY))) {
      throw ProblemException.tooManyRequests("recognitions-a-day");
    }
    List<Recognised> others = store.find(contacts, id, open(), MOST);
    others.forEach(other -> reads.record(other.countyCode(), other.id(), FIELD_GROUP));
    return others;
  }

  private static Set<DisputeStatus> open() {
    Set<DisputeStatus> states = EnumSet.noneOf(DisputeStatus.class);
    Arrays.stream(DisputeStatus.values()).filter(Transitions::isOpen).forEach(states::add);
    return states;
  }
}
