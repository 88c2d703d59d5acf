package org.linli.place.campaign.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linli.commons.place.Places;
import org.linli.place.api.model.SpecialCampaignArea;
import org.linli.place.api.model.SpecialCampaignAreaProgress;
import org.linli.place.api.model.SpecialCampaignChecklist;
import org.linli.place.api.model.SpecialCampaignCounts;
import org.linli.place.api.model.SpecialCampaignEvent;
import org.linli.place.api.model.SpecialCampaignFile;
import org.linli.place.api.model.SpecialCampaignKind;
import org.linli.place.api.model.SpecialCampaignOverlap;
import org.linli.place.api.model.SpecialCampaignProgress;
import org.linli.place.api.model.SpecialCampaignProposal;
import org.linli.place.api.model.SpecialCampaignReport;
import org.linli.place.api.model.SpecialCampaignState;
import org.linli.place.api.model.SpecialCampaignStep;
import org.linli.place.api.model.SpecialCampaignSummary;
import org.linli.place.api.model.SpecialCampaignTask;
import org.linli.place.campaign.CampaignCounts;
import org.linli.place.campaign.CampaignPlanning;
import org.linli.place.campaign.SpecialCampaign;
import org.linli.place.campaign.SpecialCampaigns;
import org.springframework.context.i18n.LocaleContextHolder;

/** Campaigns as the contract shows them. */
final class CampaignModels {

  private final SpecialCampaigns campaigns;
  private final Places places;

  CampaignModels(SpecialCampaigns campaigns, Places places) {
    this.campaigns = campaigns;
    this.places = places;
  }

  SpecialCampaignSummary summary(SpecialCampaign campaign, int premises) {
    SpecialCampaignSummary shown =
        new SpecialCampaignSummary(
            campaign.id(),
            campaign.number(),
            campaign.title(),
            SpecialCampaignKind.fromValue(campaign.kind().name()),
            campaign.home().areaCode(),
            name(campaign.home().areaCode()),
            campaign.period().from(),
            campaign.period().until(),
            SpecialCampaignState.fromValue(campaign.state().name()),
            campaign.isOverdue(campaigns.today()),
            campaign.target().premisesKinds().stream().sorted().toList(),
            premises,
            at(campaign.made().at()),
            campaign.made().by(),
            campaign.version());
    shown.setPeriod(campaign.period().code());
    return shown;
  }

  SpecialCampaignFile file(SpecialCampaigns.File file) {
    SpecialCampaign campaign = file.campaign();
    SpecialCampaignFile shown =
        new SpecialCampaignFile(
            summary(campaign, file.premises()),
            campaign.target().areaCodes().stream()
                .map(code -> new SpecialCampaignArea(code, name(code)))
                .toList(),
            campaign.target().checklists().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> new SpecialCampaignChecklist(one.getKey(), one.getValue()))
                .toList(),
            file.tasks().stream().map(this::task).toList(),
            history(file.events()),
            campaigns.mayManage(campaign),
            file.overlaps().stream().map(CampaignModels::overlap).toList());
    shown.setPurpose(campaign.purpose());
    SpecialCampaign.Over over = campaign.over();
    if (over != null && campaign.state() == SpecialCampaign.State.CANCELLED) {
      shown.setCancelReason(over.words());
    }
    return shown;
  }

  private static SpecialCampaignOverlap overlap(SpecialCampaign other) {
    return new SpecialCampaignOverlap(
        other.id(), other.number(), other.title(), other.period().from(), other.period().until());
  }

  private SpecialCampaignTask task(SpecialCampaign.Task task) {
    SpecialCampaign.Done done = task.done();
    SpecialCampaignTask shown =
        new SpecialCampaignTask(
            task.id(),
            task.what(),
            task.areaCode(),
            name(task.areaCode()),
            task.until(),
            done == null && campaigns.today().isAfter(task.until()));
    if (done != null) {
      shown.setDoneAt(at(done.at()));
      shown.setDoneBy(done.by());
      shown.setDoneWords(done.words());
    }
    return shown;
  }

  private static List<SpecialCampaignEvent> history(List<SpecialCampaign.Event> events) {
    List<SpecialCampaignEvent> shown = new ArrayList<>();
    for (SpecialCampaign.Event event : events) {
      SpecialCampaignEvent one =
          new SpecialCampaignEvent(
              shown.size() + 1,
              at(event.at()),
              event.by(),
              SpecialCampaignStep.fromValue(event.step().name()));
      one.setWords(event.words());
      one.setCount(event.count());
      shown.add(one);
    }
    return shown;
  }

  SpecialCampaignProgress progress(CampaignCounts progress) {
    return new SpecialCampaignProgress(
        at(progress.at()),
        counts(progress.total()),
        progress.areas().stream()
            .map(
                area ->
                    new SpecialCampaignAreaProgress(
                        area.areaCode(), name(area.areaCode()), counts(area.counts())))
            .toList());
  }

  SpecialCampaignReport report(
      SpecialCampaigns.File file, SpecialCampaign.Over over, CampaignCounts progress) {
    return new SpecialCampaignReport(
        summary(file.campaign(), file.premises()),
        progress(progress),
        over.words(),
        at(over.at()),
        over.by());
  }

  SpecialCampaignProposal proposal(CampaignPlanning.Proposal proposal) {
    return new SpecialCampaignProposal(
        proposal.period().code(),
        proposal.period().name(isEnglish()),
        SpecialCampaignKind.fromValue(proposal.period().kind().name()),
        proposal.days().from(),
        proposal.days().until(),
        proposal.period().premisesKinds().stream().sorted().toList());
  }

  private static SpecialCampaignCounts counts(CampaignCounts.Counts counts) {
    return new SpecialCampaignCounts(
        counts.premises(),
        counts.planned(),
        counts.done(),
        counts.defects(),
        counts.hazards(),
        counts.hazardsClosed(),
        counts.tasks(),
        counts.tasksDone());
  }

  private String name(String code) {
    return places.name(code, isEnglish());
  }

  private static boolean isEnglish() {
    return LocaleContextHolder.getLocale().getLanguage().equals("en");
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
