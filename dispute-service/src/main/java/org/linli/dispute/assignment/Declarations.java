package org.linli.dispute.assignment;

import static org.linli.dispute.matter.DisputeStatus.ASSIGNED;
import static org.linli.dispute.matter.DisputeStatus.MEDIATING;
import static org.linli.dispute.matter.DisputeStatus.SUSPENDED;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.matter.PartKind;
import org.linli.dispute.matter.Parts;
import org.linli.dispute.matter.Standing;
import org.linli.dispute.matter.Step;
import org.linli.dispute.step.Need;
import org.linli.dispute.step.Needs;
import org.linli.dispute.step.StepRule;
import org.linli.dispute.work.BothParties;
import org.linli.dispute.work.Consent;
import org.linli.dispute.work.Faults;
import org.linli.dispute.work.Owed;
import org.linli.dispute.work.TextKind;
import org.linli.dispute.work.WorkTexts;

/**
 * The responsible person says whether they have an interest in the matter; a party may ask for
 * another mediator. Either can leave the matter without a person: its unit then owes another one,
 * and no day that is due moves.
 */
public final class Declarations {

  public static final StepRule DECLARE =
      StepRule.of("declareInterest", Set.of(Standing.HANDLER), ASSIGNED, MEDIATING, SUSPENDED);
  public static final StepRule ASK_FOR_OTHER =
      StepRule.of(
          "askForOtherMediator",
          Set.of(Standing.HANDLER, Standing.OFFICER),
          ASSIGNED,
          MEDIATING,
          SUSPENDED);

  private final MatterChanges changes;
  private final AssignmentStore store;
  private final BothParties parties;
  private final WorkTexts texts;
  private final Parts parts;
  private final Owed owed;
  private final AnotherPerson another;

  public Declarations(
      MatterChanges changes,
      AssignmentStore store,
      BothParties parties,
      WorkTexts texts,
      Parts parts,
      Owed owed,
      AnotherPerson another) {
    this.changes = changes;
    this.store = store;
    this.parties = parties;
    this.texts = texts;
    this.parts = parts;
    this.owed = owed;
    this.another = another;
  }

  /** The wish of a party, as it was recorded. */
  public record Wish(Consent consent, @Nullable String words) {}

  /** The caller declares whether they have an interest. */
  public Matter declare(Call call, boolean conflict, @Nullable String words) {
    return changes.change(call, open -> declared(open, conflict, words));
  }

  /** A party asks for another mediator. */
  public Matter askForOther(Call call, Wish wish) {
    return changes.change(call, open -> asked(open, wish));
  }

  private Step declared(OpenMatter open, boolean conflict, @Nullable String words) {
    DECLARE.require(open);
    Matter matter = open.matter();
    if (!open.caller().equals(matter.answering().person())) {
      throw ProblemException.forbidden("not-responsible");
    }
    Faults faults = new Faults();
    if (conflict) {
      faults.requireWords("words", words);
    }
    faults.requireNone();
    if (!conflict) {
      keep(open, open.caller(), Declaration.Kind.NONE, new Declaration.Words(words, null));
      return Step.of("INTEREST_DECLARED", matter, Map.of("declaration", "NONE"));
    }
    keep(open, open.caller(), Declaration.Kind.CONFLICT, new Declaration.Words(words, null));
    return Step.of(
        "INTEREST_DECLARED",
        withoutPerson(open),
        Map.of("declaration", "CONFLICT", "person", open.caller()));
  }

  private Step asked(OpenMatter open, Wish wish) {
    ASK_FOR_OTHER.require(open);
    Matter matter = open.matter();
    String person = matter.answering().person();
    if (person == null) {
      throw Needs.refusal(List.of(Need.of("person")));
    }
    Faults faults = new Faults();
    parties.checkKnown(faults, matter, "party", wish.consent().party());
    faults.requirePast("on", wish.consent().on(), owed.dayOf(matter.receivedAt()), open.today());
    faults.requireNone();
    keep(
        open,
        person,
        Declaration.Kind.PARTY_ASKED,
        new Declaration.Words(wish.words(), wish.consent().party()));
    return Step.of("OTHER_MEDIATOR_ASKED", withoutPerson(open), Map.of("person", person));
  }

  private void keep(
      OpenMatter open, String person, Declaration.Kind kind, Declaration.Words words) {
    Declaration declaration =
        new Declaration(UuidCreator.getTimeOrderedEpoch(), person, kind, open.now(), open.caller());
    store.declare(open.matter(), declaration);
    texts.write(open.matter(), TextKind.DECLARATION, declaration.id().toString(), words);
  }

  private Matter withoutPerson(OpenMatter open) {
    Matter before = open.matter();
    parts.end(before, PartKind.PERSON);
    Matter after = before.withAnswering(before.answering().withPerson(null));
    owed.handOver(after, open.caller());
    another.ask(after, open.now());
    return after;
  }
}
