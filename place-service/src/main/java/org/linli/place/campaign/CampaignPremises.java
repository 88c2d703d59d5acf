package org.linli.place.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.place.campaign.SpecialCampaign.Step;
import org.linli.place.inspection.InspectionPlans;
import org.linli.place.inspection.NewInspection;
import org.linli.place.premises.PremisesDirectory;
import org.linli.place.premises.PremisesKinds;
import org.linli.place.premises.PremisesRef;
import org.springframework.context.i18n.LocaleContextHolder;

/** Which premises a campaign is over, and their inspections. */
public final class CampaignPremises {

  private final SpecialCampaignStore store;
  private final PremisesDirectory directory;
  private final InspectionPlans plans;
  private final Places places;
  private final Settings settings;
  private final Clock clock;

  public CampaignPremises(
      SpecialCampaignStore store,
      PremisesDirectory directory,
      InspectionPlans plans,
      Places places,
      Settings settings,
      Clock clock) {
    this.store = store;
    this.directory = directory;
    this.plans = plans;
    this.places = places;
    this.settings = settings;
    this.clock = clock;
  }

  /** Those that match now; within a transaction. */
  List<PremisesRef> matching(SpecialCampaign campaign) {
    if (campaign.target().premisesKinds().isEmpty()) {
      return List.of();
    }
    return directory.matching(campaign.target().premisesKinds(), paths(campaign));
  }

  /** The subtrees it takes place in. */
  List<String> paths(SpecialCampaign campaign) {
    List<String> chosen =
        campaign.target().areaCodes().stream()
            .flatMap(code -> places.find(code).stream())
            .map(Places.Place::path)
            .toList();
    return chosen.isEmpty() ? List.of(campaign.home().path()) : chosen;
  }

  /**
   * Refuses a campaign over nothing.
   *
   * @param tasks how many tasks it has
   * @throws ProblemException 409 {@code campaign-over-nothing} naming what was sought, {@code
   *     campaign-without-aim} where neither premises nor tasks were
   */
  List<PremisesRef> requireSome(SpecialCampaign campaign, int tasks) {
    List<PremisesRef> found = matching(campaign);
    Set<String> kinds = campaign.target().premisesKinds();
    if (kinds.isEmpty() && tasks == 0) {
      throw ProblemException.conflict("campaign-without-aim");
    }
    if (found.isEmpty() && !kinds.isEmpty()) {
      throw ProblemException.conflict(
          "campaign-over-nothing", kindNames(kinds), areaNames(campaign));
    }
    return found;
  }

  private String kindNames(Set<String> kinds) {
    return kinds.stream()
        .sorted()
        .map(this::kindName)
        .collect(Collectors.joining(isEnglish() ? ", " : "、"));
  }

  /** The name of a kind; its code in quotes where there is none. */
  String kindName(String code) {
    PremisesKinds known = settings.current(PremisesKinds.KIND);
    return known.find(code).isPresent()
        ? known.name(code, isEnglish())
        : isEnglish() ? '"' + code + '"' : "“" + code + "”";
  }

  private String areaNames(SpecialCampaign campaign) {
    List<String> chosen = campaign.target().areaCodes();
    return (chosen.isEmpty() ? List.of(campaign.home().areaCode()) : chosen)
        .stream()
            .map(code -> places.name(code, isEnglish()))
            .collect(Collectors.joining(isEnglish() ? ", " : "、"));
  }

  static boolean isEnglish() {
    return LocaleContextHolder.getLocale().getLanguage().equals("en");
  }

  /** Takes in those that match and are not in it yet, and plans their inspections. */
  int join(SpecialCampaign campaign) {
    Set<UUID> joined = store.joined(campaign.id());
    List<PremisesRef> fresh =
        matching(campaign).stream().filter(one -> !joined.contains(one.id())).toList();
    if (fresh.isEmpty()) {
      return 0;
    }
    store.join(campaign, fresh, clock.instant().truncatedTo(ChronoUnit.MICROS));
    List<NewInspection> wanted = new ArrayList<>();
    for (PremisesRef one : fresh) {
      String checklist = campaign.target().checklists().get(one.kind());
      if (checklist != null) {
        wanted.add(
            new NewInspection(one.id(), checklist, due(campaign), campaign.id(), campaign.title()));
      }
    }
    plans.plan(wanted);
    return fresh.size();
  }

  /** Takes in what came since the start; as Linli itself. */
  int joinLate(UUID id) {
    return store.asLinli(
        () -> {
          SpecialCampaign campaign = store.lock(id).orElse(null);
          if (campaign == null || campaign.state() != SpecialCampaign.State.RUNNING) {
            return 0;
          }
          int joined = join(campaign);
          if (joined > 0) {
            store.append(
                campaign,
                new SpecialCampaign.Event(
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    "linli",
                    Step.JOIN,
                    null,
                    joined));
          }
          return joined;
        });
  }

  private LocalDate due(SpecialCampaign campaign) {
    LocalDate today = LocalDate.now(clock);
    return campaign.period().until().isBefore(today) ? today : campaign.period().until();
  }
}
