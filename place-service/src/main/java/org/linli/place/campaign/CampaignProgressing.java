package org.linli.place.campaign;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linli.commons.place.Places;
import org.linli.place.inspection.CampaignProgress;
import org.linli.place.inspection.InspectionPlans;

/** How far a campaign is, by area, as far as the caller's rights reach. */
public final class CampaignProgressing {

  private final SpecialCampaignStore store;
  private final InspectionPlans plans;
  private final Places places;
  private final Clock clock;

  public CampaignProgressing(
      SpecialCampaignStore store, InspectionPlans plans, Places places, Clock clock) {
    this.store = store;
    this.plans = plans;
    this.places = places;
    this.clock = clock;
  }

  /** As it is now; within a transaction. */
  CampaignCounts now(SpecialCampaign campaign) {
    List<Places.Place> areas = areas(campaign);
    Map<String, CampaignCounts.Counts> counts =
        store.counts(campaign.id(), areas.stream().map(Places.Place::path).toList());
    CampaignProgress inspections = plans.progress(campaign.id());
    List<CampaignCounts.AreaCounts> shown = new ArrayList<>();
    CampaignCounts.Counts total = CampaignCounts.Counts.NONE;
    for (Places.Place area : areas) {
      CampaignCounts.Counts own =
          with(
              counts.getOrDefault(area.path(), CampaignCounts.Counts.NONE),
              inspections.below(area.path()));
      shown.add(new CampaignCounts.AreaCounts(area.code(), area.path(), own));
      total = total.plus(own);
    }
    return new CampaignCounts(
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        total.withTasks(reached(store.tasks(campaign.id()))),
        shown);
  }

  /** A task of the whole area of a campaign belongs to none of the areas below, yet it counts. */
  private List<SpecialCampaign.Task> reached(List<SpecialCampaign.Task> tasks) {
    return tasks.stream().filter(task -> places.covers(task.path())).toList();
  }

  /** What was kept at the end, cut to the caller's areas. */
  CampaignCounts cut(CampaignCounts kept) {
    List<CampaignCounts.AreaCounts> own =
        kept.areas().stream().filter(area -> places.covers(area.path())).toList();
    return own.size() == kept.areas().size()
        ? kept
        : new CampaignCounts(
            kept.at(),
            own.stream()
                .map(CampaignCounts.AreaCounts::counts)
                .reduce(CampaignCounts.Counts.NONE, CampaignCounts.Counts::plus),
            own);
  }

  /** The areas directly below it, or those it names; of them what the caller's rights reach. */
  private List<Places.Place> areas(SpecialCampaign campaign) {
    List<Places.Place> wanted =
        campaign.target().areaCodes().isEmpty()
            ? below(campaign.home())
            : campaign.target().areaCodes().stream()
                .flatMap(code -> places.find(code).stream())
                .toList();
    List<String> scopes = places.scopes(null);
    List<Places.Place> reached = new ArrayList<>();
    for (Places.Place area : wanted) {
      if (scopes.stream().anyMatch(area.path()::startsWith)) {
        reached.add(area);
      } else {
        scopes.stream()
            .filter(scope -> scope.startsWith(area.path()))
            .flatMap(scope -> places.find(code(scope)).stream())
            .forEach(reached::add);
      }
    }
    return reached;
  }

  private List<Places.Place> below(SpecialCampaign.Home home) {
    List<Places.Place> children =
        places.in(home.areaCode(), false).stream()
            .flatMap(choice -> places.find(choice.code()).stream())
            .toList();
    return children.isEmpty() ? places.find(home.areaCode()).stream().toList() : children;
  }

  private static CampaignCounts.Counts with(
      CampaignCounts.Counts counts, CampaignProgress.Counts inspections) {
    return new CampaignCounts.Counts(
        counts.premises(),
        inspections.planned(),
        inspections.done(),
        inspections.withDefects(),
        counts.hazards(),
        counts.hazardsClosed(),
        counts.tasks(),
        counts.tasksDone());
  }

  private static String code(String path) {
    return path.substring(path.lastIndexOf('/', path.length() - 2) + 1, path.length() - 1);
  }
}
