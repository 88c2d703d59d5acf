package org.linli.place.campaign;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.access.Role;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.place.campaign.SpecialCampaign.Event;
import org.linli.place.campaign.SpecialCampaign.Over;
import org.linli.place.campaign.SpecialCampaign.State;
import org.linli.place.campaign.SpecialCampaign.Step;
import org.linli.place.campaign.SpecialCampaign.Task;

/** Campaigns that are planned: started, worked on, ended with a report. */
public final class SpecialCampaigns {

  private static final int MOST = 500;
  private static final Set<State> OPEN = Set.of(State.PLANNED, State.RUNNING);

  private final SpecialCampaignStore store;
  private final CampaignPremises premises;
  private final CampaignProgressing progressing;
  private final Places places;
  private final Clock clock;

  public SpecialCampaigns(
      SpecialCampaignStore store,
      CampaignPremises premises,
      CampaignProgressing progressing,
      Places places,
      Clock clock) {
    this.store = store;
    this.premises = premises;
    this.progressing = progressing;
    this.places = places;
    this.clock = clock;
  }

  /** Something to be done in an area or grid. */
  public record NewTask(String what, String areaCode, LocalDate until) {}

  /**
   * A campaign with tasks and history.
   *
   * @param overlaps others that plan some of the same inspections
   */
  public record File(
      SpecialCampaign campaign,
      int premises,
      List<Task> tasks,
      List<Event> events,
      List<SpecialCampaign> overlaps) {
    public File {
      overlaps = List.copyOf(overlaps);
      tasks = List.copyOf(tasks);
      events = List.copyOf(events);
    }
  }

  /** A campaign of a list. */
  public record Listed(SpecialCampaign campaign, int premises) {}

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

  File file(SpecialCampaign campaign) {
    return new File(
        campaign,
        premisesOf(campaign),
        store.tasks(campaign.id()),
        store.events(campaign.id()),
        overlaps(campaign));
  }

  private List<SpecialCampaign> overlaps(SpecialCampaign campaign) {
    if (!OPEN.contains(campaign.state())) {
      return List.of();
    }
    List<String> paths = premises.paths(campaign);
    return store.list(paths, OPEN, MOST).stream()
        .filter(other -> other.overlaps(campaign) && meet(premises.paths(other), paths))
        .toList();
  }

  private static boolean meet(List<String> some, List<String> others) {
    return some.stream()
        .anyMatch(
            one -> others.stream().anyMatch(two -> one.startsWith(two) || two.startsWith(one)));
  }

  private int premisesOf(SpecialCampaign campaign) {
    return campaign.state() == State.PLANNED
        ? premises.matching(campaign).size()
        : store.joined(campaign.id()).size();
  }

  void note(SpecialCampaign campaign, Step step, @Nullable String words, @Nullable Integer count) {
    store.append(campaign, new Event(now(), username(), step, words, count));
  }

  Task task(SpecialCampaign campaign, NewTask task) {
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

  static String username() {
    return CurrentAccess.require().viewer().username();
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
