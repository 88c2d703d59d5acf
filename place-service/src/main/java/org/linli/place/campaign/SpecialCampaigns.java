package org.linli.place.campaign;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.access.Role;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.place.campaign.SpecialCampaign.Event;
import org.linli.place.campaign.SpecialCampaign.Over;
import org.linli.place.campaign.SpecialCampaign.State;
import org.linli.place.campaign.SpecialCampaign.Step;
import org.linli.place.campaign.SpecialCampaign.Task;

/** Campaigns: planned, started, worked on, ended with a report. */
public final class SpecialCampaigns {

  private static final int MOST = 500;
  private static final int LONGEST_DAYS = 400;

  private final SpecialCampaignStore store;
  private final CampaignPremises premises;
  private final CampaignProgressing progressing;
  private final Places places;
  private final Settings settings;
  private final OnceById once;
  private final Clock clock;

  public SpecialCampaigns(
      SpecialCampaignStore store,
      CampaignPremises premises,
      CampaignProgressing progressing,
      Places places,
      Settings settings,
      OnceById once,
      Clock clock) {
    this.store = store;
    this.premises = premises;
    this.progressing = progressing;
    this.places = places;
    this.settings = settings;
    this.once = once;
    this.clock = clock;
  }

  /** What is wanted of a campaign. */
  public record Wanted(
      String areaCode,
      String title,
      @Nullable String purpose,
      SpecialCampaign.Kind kind,
      SpecialCampaign.Period period,
      SpecialCampaign.Target target,
      List<NewTask> tasks) {
    public Wanted {
      tasks = List.copyOf(tasks);
    }
  }

  /** Something to be done in an area or grid. */
  public record NewTask(String what, String areaCode, LocalDate until) {}

  /** A campaign with tasks and history. */
  public record File(SpecialCampaign campaign, int premises, List<Task> tasks, List<Event> events) {
    public File {
      tasks = List.copyOf(tasks);
      events = List.copyOf(events);
    }
  }

  /** A campaign of a list. */
  public record Listed(SpecialCampaign campaign, int premises) {}

  /** The next period of an entry of the calendar. */
  public record Proposal(CampaignCalendar.Period period, CampaignCalendar.Days days) {}

  /**
   * Plans one, once for each key.
   *
   * @throws ProblemException 404 where the caller does not lead the area; 400 by field; 409 {@code
   *     campaign-over-nothing}
   */
  public File plan(Wanted wanted, @Nullable String idempotencyKey) {
    Places.Place place = places.requireOwn(wanted.areaCode());
    requirePeriod(wanted.period());
    requireTarget(wanted.target(), place.path());
    return store.together(
        () -> {
          UUID id =
              once.make(idempotencyKey, "special-campaign " + wanted, () -> insert(wanted, place));
          return file(store.find(id).orElseThrow(ProblemException::notFound));
        });
  }

  private UUID insert(Wanted wanted, Places.Place place) {
    Instant now = now();
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
            State.PLANNED,
            new SpecialCampaign.Made(now, username()),
            null,
            1);
    premises.requireSome(campaign, wanted.tasks().size());
    store.insert(campaign);
    note(campaign, Step.PLAN, null, null);
    wanted.tasks().forEach(task -> store.add(campaign, task(campaign, task)));
    return campaign.id();
  }

  /** Starts it: the inspections of all premises it is over are planned. */
  public File start(UUID id, int seen) {
    return step(
        id,
        seen,
        now -> {
          SpecialCampaign started = now.after(Step.START, null);
          premises.requireSome(now, store.tasks(id).size());
          int joined = premises.join(started);
          note(now, Step.START, null, joined);
          return started;
        });
  }

  /** Ends it; how far it came is kept with the words. */
  public File end(UUID id, int seen, String words) {
    return step(
        id,
        seen,
        now -> {
          CampaignCounts counts = progressing.now(now);
          note(now, Step.END, words.strip(), null);
          return now.after(Step.END, new Over(now(), username(), words.strip(), counts));
        });
  }

  public File cancel(UUID id, int seen, String reason) {
    return step(
        id,
        seen,
        now -> {
          note(now, Step.CANCEL, reason.strip(), null);
          return now.after(Step.CANCEL, new Over(now(), username(), reason.strip(), null));
        });
  }

  public File addTask(UUID id, int seen, NewTask task) {
    return step(
        id,
        seen,
        now -> {
          SpecialCampaign same = now.after(Step.TASK, null);
          store.add(now, task(now, task));
          note(now, Step.TASK, task.what().strip(), null);
          return same;
        });
  }

  /**
   * Says that a task of the caller's area is done.
   *
   * @throws ProblemException 404; 409 {@code done-already}
   */
  public File complete(UUID id, UUID taskId, String words) {
    return store.together(
        () -> {
          SpecialCampaign campaign = store.find(id).orElseThrow(ProblemException::notFound);
          Task task =
              store.tasks(id).stream()
                  .filter(one -> one.id().equals(taskId) && places.covers(one.path()))
                  .findFirst()
                  .orElseThrow(ProblemException::notFound);
          campaign.state().after(Step.DONE);
          SpecialCampaign.Done done = new SpecialCampaign.Done(now(), username(), words.strip());
          if (!store.complete(campaign, taskId, done)) {
            throw ProblemException.conflict("done-already");
          }
          note(campaign, Step.DONE, task.what() + ": " + words.strip(), null);
          return file(campaign);
        });
  }

  /**
   * One campaign.
   *
   * @throws ProblemException 404
   */
  public File get(UUID id) {
    return store.together(() -> file(store.find(id).orElseThrow(ProblemException::notFound)));
  }

  public List<Listed> list(@Nullable String area, Set<State> states) {
    List<String> paths = places.scopes(area);
    return store.together(
        () ->
            store.list(paths, states, MOST).stream()
                .map(one -> new Listed(one, premisesOf(one)))
                .toList());
  }

  /** How far it is now; of an ended one as it was at its end. */
  public CampaignCounts progress(UUID id) {
    return store.together(
        () -> {
          SpecialCampaign campaign = store.find(id).orElseThrow(ProblemException::notFound);
          Over over = campaign.over();
          CampaignCounts kept = over == null ? null : over.progress();
          return kept == null ? progressing.now(campaign) : progressing.cut(kept);
        });
  }

  /** The next periods of the calendar that nobody has planned in an area yet. */
  public List<Proposal> proposals(String area) {
    Places.Place place = places.requireOwn(area);
    LocalDate today = today();
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

  /** Whether the caller leads the area of a campaign. */
  public boolean mayManage(SpecialCampaign campaign) {
    return CurrentAccess.require().grants().stream()
        .filter(
            grant ->
                grant.role() == Role.LEADER
                    || grant.role() == Role.OFFICER
                    || grant.role() == Role.POLICE)
        .anyMatch(
            grant ->
                places
                    .find(String.valueOf(grant.areaCode()))
                    .filter(area -> campaign.home().path().startsWith(area.path()))
                    .isPresent());
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  private File step(UUID id, int seen, Function<SpecialCampaign, SpecialCampaign> work) {
    return store.together(
        () -> {
          if (store.find(id).isEmpty()) {
            throw ProblemException.notFound();
          }
          // Seen from below it is there, but only who leads its area changes it.
          SpecialCampaign now = store.lock(id).orElseThrow(ProblemException::forbidden);
          if (now.version() != seen) {
            throw ProblemException.versionOutdated();
          }
          store.save(work.apply(now));
          return file(store.find(id).orElseThrow(ProblemException::notFound));
        });
  }

  private File file(SpecialCampaign campaign) {
    return new File(
        campaign, premisesOf(campaign), store.tasks(campaign.id()), store.events(campaign.id()));
  }

  private int premisesOf(SpecialCampaign campaign) {
    return campaign.state() == State.PLANNED
        ? premises.matching(campaign).size()
        : store.joined(campaign.id()).size();
  }

  private void note(
      SpecialCampaign campaign, Step step, @Nullable String words, @Nullable Integer count) {
    store.append(campaign, new Event(now(), username(), step, words, count));
  }

  private Task task(SpecialCampaign campaign, NewTask task) {
    Places.Place place =
        places
            .find(task.areaCode())
            .filter(found -> found.path().startsWith(campaign.home().path()))
            .orElseThrow(() -> ProblemException.badField("areaCode", "outside-campaign"));
    if (task.until().isAfter(campaign.period().until())) {
      throw ProblemException.badField("until", "after-campaign");
    }
    return new Task(
        UuidCreator.getTimeOrderedEpoch(),
        task.what().strip(),
        place.code(),
        place.path(),
        task.until(),
        null);
  }

  private void requirePeriod(SpecialCampaign.Period period) {
    if (period.until().isBefore(period.from())) {
      throw ProblemException.badField("until", "date-order");
    }
    if (period.until().isBefore(today())) {
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

  private static String username() {
    return CurrentAccess.require().viewer().username();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
