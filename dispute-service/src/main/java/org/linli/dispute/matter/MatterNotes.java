package org.linli.dispute.matter;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.linli.commons.problem.ProblemException;
import org.linli.dispute.party.ContactForm;

/**
 * What is written into the file of a matter besides the steps of the work: its summary, notes, and
 * its parties.
 */
public final class MatterNotes {

  private final MatterChanges changes;
  private final Texts texts;
  private final Parties parties;

  public MatterNotes(MatterChanges changes, Texts texts, Parties parties) {
    this.changes = changes;
    this.texts = texts;
    this.parties = parties;
  }

  /** Takes one of the steps below. */
  public Matter change(Call call, Function<OpenMatter, Step> work) {
    return changes.change(call, work);
  }

  /** The one line that those read who are no handlers. */
  public Function<OpenMatter, Step> summary(String line) {
    return open -> {
      open.requireHandler();
      Matter matter = open.matter();
      if (namesOneOf(
          parties.list(matter.countyCode(), matter.id()).stream().map(Party::name).toList(),
          line)) {
        throw ProblemException.badField("summary", "names-party");
      }
      return Step.of("SUMMARY_WRITTEN", open.matter().withSummary(line.strip()));
    };
  }

  /** Whether a summary, which many read who may not know who the parties are, names one of them. */
  public static boolean namesOneOf(Collection<String> parties, String line) {
    return parties.stream().anyMatch(name -> name.length() > 1 && line.contains(name));
  }

  /** Words for the handlers. */
  public Function<OpenMatter, Step> note(String words) {
    return open -> {
      open.requireHandler();
      texts.write(open.matter(), "NOTE", words, open.caller());
      return Step.of("NOTE_ADDED", open.matter());
    };
  }

  /** A party more. */
  public Function<OpenMatter, Step> party(Party.About party) {
    return open -> {
      open.requireHandler();
      ContactForm.requireValid(party);
      open.requireOpen();
      Party added = parties.add(open.matter(), party, open.caller());
      return Step.of(
          "PARTY_ADDED", open.matter(), Map.of("party", added.id(), "side", added.side()));
    };
  }

  /** A party, corrected: that is a right of theirs, also when the matter is closed. */
  public Function<OpenMatter, Step> correctedParty(UUID party, Party.About about) {
    return open -> {
      open.requireHandler();
      ContactForm.requireValid(about);
      Matter matter = open.matter();
      if (requireParty(matter, party).side() != about.side()) {
        requireNothingSigned(open);
      }
      parties.correct(matter, party, about);
      return Step.of("PARTY_CORRECTED", matter, Map.of("party", party, "side", about.side()));
    };
  }

  /** A party less. */
  public Function<OpenMatter, Step> withoutParty(UUID party) {
    return open -> {
      open.requireHandler();
      requireNothingSigned(open);
      Matter matter = open.matter();
      requireParty(matter, party);
      parties.remove(matter, party);
      return Step.of("PARTY_REMOVED", matter, Map.of("party", party));
    };
  }

  /** Later somebody may have signed, or agreed to a delay, as this party. */
  private static void requireNothingSigned(OpenMatter open) {
    open.requireState(
        DisputeStatus.RECEIVED,
        DisputeStatus.ACCEPTED,
        DisputeStatus.TRIAGED,
        DisputeStatus.ASSIGNED,
        DisputeStatus.REOPENED);
  }

  private Party requireParty(Matter matter, UUID party) {
    return parties.list(matter.countyCode(), matter.id()).stream()
        .filter(one -> one.id().equals(party))
        .findFirst()
        .orElseThrow(() -> ProblemException.badField("party", "party-unknown"));
  }
}
