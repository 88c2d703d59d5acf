package org.linli.person.campaign;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.access.Role;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Required;
import org.linli.commons.settings.Settings;
import org.linli.person.rights.RetentionSchedule;

/** Campaigns: opened, ended, and how far they are, in counts. */
public final class Campaigns {

  /** The rule of the retention schedule. */
  public static final String RETENTION = "household";

  private static final String ACTOR = "linli";
  private static final int MOST = 200;
  private static final int LONGEST_DAYS = 120;
  private static final int CODE_LENGTH = 8;

  /** Without letters and digits that look alike on paper. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private final CampaignStore store;
  private final HouseholdStore households;
  private final Places places;
  private final Settings settings;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public Campaigns(
      CampaignStore store,
      HouseholdStore households,
      Places places,
      Settings settings,
      Clock clock) {
    this.store = store;
    this.households = households;
    this.places = places;
    this.settings = settings;
    this.clock = clock;
  }

  /** Opens a campaign in an area of the caller. */
  public Campaign open(
      String areaCode,
      String title,
      LocalDate from,
      LocalDate until,
      @Nullable String idempotencyKey) {
    Required.text("title", title);
    Places.Place place = places.requireOwn(areaCode);
    if (until.isBefore(from)) {
      throw ProblemException.badField("until", "date-order");
    }
    if (ChronoUnit.DAYS.between(from, until) > LONGEST_DAYS) {
      throw ProblemException.badField("until", "campaign-too-long", LONGEST_DAYS);
    }
    if (until.isBefore(today())) {
      throw ProblemException.badField("until", "in-the-past");
    }
    Campaign campaign =
        new Campaign(
            code(),
            place.county(),
            place.code(),
            place.path(),
            title.strip(),
            from,
            until,
            CurrentAccess.require().viewer().username());
    return households.together(() -> store.insert(campaign, idempotencyKey));
  }

  public List<Campaign> list(List<String> paths) {
    return households.together(() -> store.list(paths, MOST));
  }

  /**
   * A campaign that the caller may see.
   *
   * @throws ProblemException 404
   */
  public Campaign get(String code) {
    return households.together(() -> store.find(code).orElseThrow(ProblemException::notFound));
  }

  /** A campaign for whoever has its code. */
  public Campaign forAnyone(String code) {
    return households.together(
        Access.ofService(ACTOR), () -> store.find(code).orElseThrow(ProblemException::notFound));
  }

  /** Ends a campaign of the caller's area today. */
  public Campaign end(String code) {
    Campaign before = get(code);
    if (!mayManage(before)) {
      throw ProblemException.notFound();
    }
    LocalDate today = today();
    if (before.until().isBefore(today)) {
      return before;
    }
    // Nobody can ask any more from now on: the last day was yesterday, or the first.
    LocalDate last = today.minusDays(1);
    Campaign after = before.endedOn(last.isBefore(before.from()) ? before.from() : last);
    households.together(() -> store.end(after));
    return get(code);
  }

  /** Whether the caller leads the area of a campaign. */
  public boolean mayManage(Campaign campaign) {
    return CurrentAccess.require().grants().stream()
        .filter(grant -> grant.role() == Role.LEADER || grant.role() == Role.OFFICER)
        .anyMatch(
            grant ->
                places
                    .find(String.valueOf(grant.areaCode()))
                    .filter(area -> campaign.path().startsWith(area.path()))
                    .isPresent());
  }

  /**
   * Counts of the grids of a campaign that the caller's rights reach: of all of them, because a
   * list of those with somebody in them would tell who there is. Grids that the area has no more
   * are not among them.
   */
  public List<CampaignStore.GridCounts> counts(String code) {
    Campaign campaign = get(code);
    List<String> reached =
        places.scopes(null).stream()
            .filter(path -> path.startsWith(campaign.path()) || campaign.path().startsWith(path))
            .map(path -> path.startsWith(campaign.path()) ? path : campaign.path())
            .distinct()
            .toList();
    Map<String, CampaignStore.GridCounts> counted =
        households
            .together(Access.ofService(ACTOR), () -> store.counts(code, reached, today()))
            .stream()
            .collect(Collectors.toMap(CampaignStore.GridCounts::path, Function.identity()));
    return places.grids(reached).stream()
        .map(grid -> counted.getOrDefault(grid.path(), CampaignStore.GridCounts.none(grid)))
        .toList();
  }

  public LocalDate eraseOn(Campaign campaign) {
    int days =
        settings
            .current(RetentionSchedule.KIND)
            .find(RETENTION)
            .map(RetentionSchedule.Rule::days)
            .orElse(0);
    return campaign.until().plusDays(days);
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  private String code() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < CODE_LENGTH; i++) {
      code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }
}
