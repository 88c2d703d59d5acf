package org.linli.dispute.triage.web;

import org.linli.dispute.api.model.MatterFacts;
import org.linli.dispute.triage.Injury;
import org.linli.dispute.triage.Violence;

/** Facts of a matter, from the contract's shape and into it. */
final class ShownFacts {

  private ShownFacts() {}

  static org.linli.dispute.triage.MatterFacts read(MatterFacts given) {
    return new org.linli.dispute.triage.MatterFacts(
        new org.linli.dispute.triage.MatterFacts.Danger(
            Violence.valueOf(given.getViolence().getValue()),
            given.getWeapon(),
            Injury.valueOf(given.getInjury().getValue()),
            given.getDependents(),
            given.getPoliceCall()),
        new org.linli.dispute.triage.MatterFacts.Extent(
            given.getGathering(), given.getPeople(), given.getSumYuan(), given.getDeadlineOn()));
  }

  static MatterFacts shown(org.linli.dispute.triage.MatterFacts facts) {
    var danger = facts.danger();
    var extent = facts.extent();
    return new MatterFacts(
            MatterFacts.ViolenceEnum.fromValue(danger.violence().name()),
            danger.weapon(),
            MatterFacts.InjuryEnum.fromValue(danger.injury().name()),
            danger.dependents(),
            danger.policeCall(),
            extent.gathering())
        .people(extent.people())
        .sumYuan(extent.sumYuan())
        .deadlineOn(extent.deadlineOn());
  }
}
