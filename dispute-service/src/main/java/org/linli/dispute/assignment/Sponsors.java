package org.linli.dispute.assignment;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.linli.dispute.duty.Answerer;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.matter.PartKind;
import org.linli.dispute.matter.Parts;
import org.linli.dispute.matter.Standing;
import org.linli.dispute.matter.Step;
import org.linli.dispute.matter.Transitions;
import org.linli.dispute.notice.Notices;
import org.linli.dispute.step.StepRule;
import org.linli.dispute.unit.Units;
import org.linli.dispute.work.Faults;

/**
 * The leader who answers for a hard dispute (包案领导): commits to see it resolved, to visit again and
 * to report back (三包).
 */
public final class Sponsors {

  public static final StepRule SPONSOR =
      new StepRule("sponsor", Set.of(Standing.OFFICER, Standing.LEADER), open());

  private final MatterChanges changes;
  private final Parts parts;
  private final Units units;
  private final Notices notices;

  /**
   * Who is asked.
   *
   * @param sponsor username
   */
  public record Sponsorship(String sponsor, boolean resolve, boolean revisit, boolean reportBack) {}

  public Sponsors(MatterChanges changes, Parts parts, Units units, Notices notices) {
    this.changes = changes;
    this.parts = parts;
    this.units = units;
    this.notices = notices;
  }

  public Matter sponsor(Call call, Sponsorship wanted) {
    return changes.change(call, open -> sponsored(open, wanted));
  }

  private Step sponsored(OpenMatter open, Sponsorship wanted) {
    SPONSOR.require(open);
    requireValid(wanted);
    Matter before = open.matter();
    Matter after = before.withAnswering(before.answering().withSponsor(wanted.sponsor()));
    parts.end(before, PartKind.SPONSOR);
    parts.givePerson(before, PartKind.SPONSOR, wanted.sponsor(), "sponsor");
    notices.tell(
        Answerer.person(wanted.sponsor()),
        "sponsor-named",
        Map.of("number", after.number()),
        after.countyCode(),
        after.id());
    return Step.of("SPONSOR_NAMED", after, Map.of("sponsor", wanted.sponsor()));
  }

  private void requireValid(Sponsorship wanted) {
    Faults faults = new Faults();
    if (units.unitsOf(wanted.sponsor()).isEmpty()) {
      faults.add("sponsor", "unknown-person", wanted.sponsor());
    }
    if (!wanted.resolve()) {
      faults.add("resolve", "commitment");
    }
    if (!wanted.revisit()) {
      faults.add("revisit", "commitment");
    }
    if (!wanted.reportBack()) {
      faults.add("reportBack", "commitment");
    }
    faults.requireNone();
  }

  private static Set<DisputeStatus> open() {
    EnumSet<DisputeStatus> states = EnumSet.allOf(DisputeStatus.class);
    states.removeIf(state -> !Transitions.isOpen(state) || state == DisputeStatus.RECEIVED);
    return states;
  }
}
