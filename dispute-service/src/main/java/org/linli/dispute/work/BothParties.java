package org.linli.dispute.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.Parties;
import org.linli.dispute.matter.Party;
import org.linli.dispute.step.Need;
import org.linli.dispute.step.Needs;

/**
 * What the parties of a matter must agree to themselves. Both sides are asked: each applicant and
 * each respondent that the matter has now; others may join in.
 */
public final class BothParties {

  private final Parties parties;
  private final Scans scans;

  public BothParties(Parties parties, Scans scans) {
    this.parties = parties;
    this.scans = scans;
  }

  /**
   * Checks that each party of both sides agreed.
   *
   * @param field of the request that holds the list
   * @param earliest nobody can have agreed before that day
   * @throws org.linli.commons.problem.ProblemException 409 {@code needs} where a side has no party
   *     written down yet
   */
  public void check(
      Faults faults,
      Matter matter,
      String field,
      List<? extends Assent> given,
      LocalDate earliest,
      LocalDate today) {
    List<Party> known = list(matter);
    requireBothSides(known);
    Set<UUID> agreed = new HashSet<>();
    for (int i = 0; i < given.size(); i++) {
      Assent assent = given.get(i);
      String at = field + "[" + i + "]";
      requireKnown(faults, known, at + ".party", assent.party());
      faults.requirePast(at + ".on", assent.on(), earliest, today);
      UUID scan = assent.attachment();
      if (scan == null ? assent.needsScan() : !scans.isThere(matter, scan)) {
        faults.add(at + ".attachment", scan == null ? "scan-required" : "scan-unknown");
      }
      if (!agreed.add(assent.party())) {
        faults.add(at + ".party", "party-twice");
      }
    }
    requireAll(faults, known, field, agreed);
  }

  /** Checks that all parties of both sides are among these. */
  public void checkAll(Faults faults, Matter matter, String field, Collection<UUID> given) {
    List<Party> known = list(matter);
    requireBothSides(known);
    for (UUID party : given) {
      requireKnown(faults, known, field, party);
    }
    requireAll(faults, known, field, given);
  }

  /** Checks that somebody is a party of the matter. */
  public void checkKnown(Faults faults, Matter matter, String field, UUID party) {
    requireKnown(faults, list(matter), field, party);
  }

  /** The parties the matter has now. */
  public List<Party> list(Matter matter) {
    return parties.list(matter.countyCode(), matter.id());
  }

  private static void requireBothSides(List<Party> known) {
    List<Need> needs = new ArrayList<>();
    if (known.stream().noneMatch(party -> party.side() == Party.Side.APPLICANT)) {
      needs.add(Need.of("applicant"));
    }
    if (known.stream().noneMatch(party -> party.side() == Party.Side.RESPONDENT)) {
      needs.add(Need.of("respondent"));
    }
    Needs.requireNone(needs);
  }

  private static void requireKnown(Faults faults, List<Party> known, String field, UUID party) {
    if (known.stream().noneMatch(one -> one.id().equals(party))) {
      faults.add(field, "unknown-party", party.toString());
    }
  }

  /** Each one missing is named by its side and its key: names have no place in a problem. */
  private static void requireAll(
      Faults faults, List<Party> known, String field, Collection<UUID> agreed) {
    for (Party party : known) {
      if (!agreed.contains(party.id())) {
        switch (party.side()) {
          case APPLICANT -> faults.add(field, "applicant-missing", party.id().toString());
          case RESPONDENT -> faults.add(field, "respondent-missing", party.id().toString());
          case OTHER -> {
            // Somebody concerned, between whom and the others nothing is settled.
          }
        }
      }
    }
  }
}
