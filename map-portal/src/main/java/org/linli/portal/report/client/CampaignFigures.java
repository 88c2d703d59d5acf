package org.linli.portal.report.client;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.linli.commons.problem.ProblemException;
import org.linli.place.api.SpecialCampaignsApi;
import org.linli.place.api.model.SpecialCampaignAreaProgress;
import org.linli.place.api.model.SpecialCampaignCounts;
import org.linli.place.api.model.SpecialCampaignFile;
import org.linli.place.api.model.SpecialCampaignProgress;
import org.linli.place.api.model.SpecialCampaignSummary;
import org.linli.portal.report.Amount;
import org.linli.portal.report.Compared;
import org.linli.portal.report.Dataset.Column;
import org.linli.portal.report.FigureSource;
import org.linli.portal.report.Question;
import org.linli.portal.report.ReportKind;
import org.linli.portal.report.ReportPeriod;
import org.linli.portal.report.Reports;
import org.linli.portal.report.Section;
import org.linli.portal.report.Snapshot;
import org.linli.portal.report.Unit;
import org.linli.portal.report.Words;
import org.springframework.context.MessageSource;

/** Days and progress of a special campaign over premises. */
final class CampaignFigures implements FigureSource, Reports.CampaignDays {

  private final SpecialCampaignsApi campaigns;
  private final Children children;
  private final MessageSource messages;

  CampaignFigures(SpecialCampaignsApi campaigns, Children children, MessageSource messages) {
    this.campaigns = campaigns;
    this.children = children;
    this.messages = messages;
  }

  @Override
  public Section section() {
    return Section.CAMPAIGN;
  }

  @Override
  public ReportPeriod of(UUID campaign) {
    try {
      SpecialCampaignSummary found =
          Asking.of(() -> campaigns.getSpecialCampaign(campaign)).getCampaign();
      return new ReportPeriod(ReportKind.CAMPAIGN, found.getFrom(), found.getUntil().plusDays(1));
    } catch (SectionSilent e) {
      throw Asking.isMissing(e)
          ? ProblemException.badField("campaign", "unknown-value", campaign.toString())
          : ProblemException.unavailable("report-without-figures");
    }
  }

  @Override
  public void gather(Question question, Snapshot.Builder into) throws SectionSilent {
    UUID id = Objects.requireNonNull(question.campaign());
    Words words = new Words(messages, question.english());
    SpecialCampaignFile file = Asking.of(() -> campaigns.getSpecialCampaign(id));
    SpecialCampaignProgress progress = Asking.of(() -> campaigns.getSpecialCampaignProgress(id));
    SpecialCampaignCounts total = progress.getTotal();
    into.text("campaign.title", file.getCampaign().getTitle());
    now(into, "campaign.planned", total.getPlanned());
    now(into, "campaign.done", total.getDone());
    now(into, "campaign.defects", total.getDefects());
    now(into, "campaign.hazards", total.getHazards());
    now(into, "campaign.hazards-closed", total.getHazardsClosed());
    now(into, "campaign.tasks", total.getTasks());
    now(into, "campaign.tasks-done", total.getTasksDone());
    into.figure("campaign.plan-met", Compared.now(met(total)));
    Map<String, List<Amount>> amounts = new HashMap<>();
    for (SpecialCampaignAreaProgress area : progress.getAreas()) {
      SpecialCampaignCounts counts = area.getCounts();
      amounts.put(
          area.getAreaCode(),
          List.of(
              met(counts),
              Amount.of(counts.getDone()),
              Amount.of(counts.getPlanned()),
              Amount.of(counts.getHazards()),
              Amount.of(counts.getHazardsClosed())));
    }
    into.view(
        "campaign.by-area",
        children.dataset(
            question,
            List.of(
                new Column(words.of("report.column.plan-met"), Unit.SHARE),
                new Column(words.of("report.column.done"), Unit.COUNT),
                new Column(words.of("report.column.due"), Unit.COUNT),
                new Column(words.of("report.column.hazards"), Unit.COUNT),
                new Column(words.of("report.column.closed"), Unit.COUNT)),
            amounts));
  }

  private static void now(Snapshot.Builder into, String name, long count) {
    into.figure(name, Compared.now(Amount.of(count)));
  }

  private static Amount met(SpecialCampaignCounts counts) {
    return Amount.share(counts.getDone(), counts.getPlanned());
  }
}
