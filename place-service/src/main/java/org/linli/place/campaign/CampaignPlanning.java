package org.linli.place.campaign;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.linli.commons.settings.Settings;
import org.linli.place.inspection.InspectionPlans;

/** Campaigns before they begin: what the calendar proposes, and what is planned. */
public final class CampaignPlanning {

  private static final int LONGEST_DAYS = 400;

  private final SpecialCampaigns campaigns;
  private final SpecialCampaignStore store;
  private final CampaignPremises premises;
  private final InspectionPlans plans;
  private final Places places;
  private final Settings settings;
  private final OnceById once;

  public CampaignPlanning(
      SpecialCampaigns campaigns,
      SpecialCampaignStore store,
      CampaignPremises premises,
      InspectionPlans plans,
      Places places,
      Settings settings,
      OnceById once) {
    this.campaigns = campaigns;
    this.store = store;
    this.premises = premises;
    this.plans = plans;
    this.places = places;
    this.settings = settings;
    this.once = once;
  }

  /** What is wanted of a campaign. */
  public record Wanted(
      String areaCode,
      String title,
      @Nullable String purpose,
      SpecialCampaign.Kind kind,
      SpecialCampaign.Period period,
      SpecialCampaign.Target target,
      List<SpecialCampaigns.NewTask> tasks) {
    public Wanted {
      tasks = List.copyOf(tasks);
    }
  }

  /** The next period of an entry of the calendar. */
  public record Proposal(CampaignCalendar.Period period, CampaignCalendar.Days days) {}

  /**
   * Plans one, once for each key.
   *
   * @throws ProblemException 404 where the caller does not lead the area; 400 by field; 409 {@code
   *     campaign-over-nothing}
   */
  public SpecialCampaigns.File plan(Wanted wanted, @Nullable String idempotencyKey) {
    Places.Place place = places.requireOwn(wanted.areaCode());
    requirePeriod(wanted.period());
    requireTarget(wanted.target(), place.path());
    return store.together(
        () -> {
          requireChecklists(wanted.target().checklists());
          UUID id =
              once.make(idempotencyKey, "special-campaign " + wanted, () -> insert(wanted, place));
          return campaigns.file(store.find(id).orElseThrow(ProblemException::notFound));
        });
  }

  private UUID insert(Wanted wanted, Places.Place place) {
    Instant now = campaigns.now();
    SpecialCampaign campaign =
        new SpecialCampaign(
            UuidCreator.getTimeOrderedEpoch(),
            store.number(place.code(), wanted.period().from().getYear()),
            new SpecialCampaign.Home(place.county(), place.code(), place.path()),
            wanted.title().strip(),
            wanted.purpose(),
            wanted.kind(),
            wanted.period(),
            wanted.target(),
            SpecialCampaign.State.PLANNED,
            new SpecialCampaign.Made(now, SpecialCampaigns.username()),
            null,
            1);
    premises.requireSome(campaign, wanted.tasks().size());
    store.insert(campaign);
    campaigns.note(campaign, SpecialCampaign.Step.PLAN, null, null);
    wanted.tasks().forEach(task -> store.add(campaign, campaigns.task(campaign, task)));
    return campaign.id();
  }

  /** The next periods of the calendar that nobody has planned in an area yet. */
  public List<Proposal> proposals(String area) {
    Places.Place place = places.requireOwn(area);
    LocalDate today = campaigns.today();
    return store.together(
        () ->
            settings.current(CampaignCalendar.KIND).periods().stream()
                .flatMap(
                    period -> period.next(today).stream().map(days -> new Proposal(period, days)))
                .filter(one -> !store.isPlanned(one.period().code(), place.path(), one.days()))
                .sorted(
                    Comparator.comparing((Proposal one) -> one.days().from())
                        .thenComparing(one -> one.period().code()))
                .toList());
  }

  private void requirePeriod(SpecialCampaign.Period period) {
    if (period.until().isBefore(period.from())) {
      throw ProblemException.badField("until", "date-order");
    }
    if (period.until().isBefore(campaigns.today())) {
      throw ProblemException.badField("until", "in-the-past");
    }
    if (ChronoUnit.DAYS.between(period.from(), period.until()) > LONGEST_DAYS) {
      throw ProblemException.badField("until", "window-too-long", LONGEST_DAYS);
    }
    String code = period.code();
    if (code != null
        && settings.current(CampaignCalendar.KIND).periods().stream()
            .noneMatch(entry -> entry.code().equals(code))) {
      throw ProblemException.badField("period", "unknown-value", code);
    }
  }

  private void requireTarget(SpecialCampaign.Target target, String path) {
    for (String code : target.areaCodes()) {
      if (places.find(code).filter(area -> area.path().startsWith(path)).isEmpty()) {
        throw ProblemException.badField("areas", "outside-campaign");
      }
    }
    Map<String, String> checklists = target.checklists();
    if (!checklists.keySet().equals(target.premisesKinds())) {
      throw ProblemException.badField("checklists", "checklist-for-each-kind");
    }
  }

  /** Each checklist is published and for its kind: else the campaign could not start. */
  private void requireChecklists(Map<String, String> checklists) {
    List<Violation> faults =
        checklists.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .flatMap(
                one ->
                    plans.whyNot(one.getValue(), one.getKey()).stream().map(why -> fault(one, why)))
            .toList();
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
  }

  private Violation fault(Map.Entry<String, String> one, InspectionPlans.Unfit why) {
    return Violation.ofField(
        "checklists",
        switch (why) {
          case NOT_PUBLISHED -> "checklist-none";
          case FOR_OTHER_KINDS -> "checklist-of-other-kind";
        },
        one.getValue(),
        premises.kindName(one.getKey()));
  }
}
