package org.linli.dispute.whistle;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.linli.dispute.calendar.CalendarDays;
import org.linli.dispute.duty.Answerer;
import org.linli.dispute.duty.Duties;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.duty.NewDuty;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.matter.Part;
import org.linli.dispute.matter.PartKind;
import org.linli.dispute.matter.Parts;
import org.linli.dispute.matter.Step;
import org.linli.dispute.notice.Notices;
import org.linli.dispute.unit.Unit;
import org.linli.dispute.unit.Units;

/** Blowing the whistle, answering it, and what comes of it. */
public final class Whistles {

  private final MatterChanges changes;
  private final WhistleStore store;
  private final Parts parts;
  private final Duties duties;
  private final Notices notices;
  private final Units units;
  private final CalendarDays days;
  private final ZoneId zone;

  public Whistles(
      MatterChanges changes,
      WhistleStore store,
      Parts parts,
      Duties duties,
      Notices notices,
      Units units,
      CalendarDays days,
      ZoneId zone) {
    this.changes = changes;
    this.store = store;
    this.parts = parts;
    this.duties = duties;
    this.notices = notices;
    this.units = units;
    this.days = days;
    this.zone = zone;
  }

  /** A summons about to be sent. */
  public record Wanted(
      List<String> units, int answerWithinHours, String reason, String place, Instant meetAt) {
    public Wanted {
      units = List.copyOf(units);
    }
  }

  /** A joint task about to be given. */
  public record NewTask(String what, String unit, LocalDate due) {}

  /**
   * Summons departments, by a handler of the matter.
   *
   * @throws ProblemException 400 with all faults: unknown units, the caller's own, a meeting in the
   *     past
   */
  public UUID blow(Call call, Wanted wanted) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    UUID[] made = new UUID[1];
    Matter after =
        changes.change(
            call,
            open -> {
              open.requireHandler();
              open.requireOpen();
              List<String> own = units.unitsOf(open.caller());
              requireValid(wanted, own, open.now());
              Matter matter = open.matter();
              Instant due = open.now().plus(Duration.ofHours(wanted.answerWithinHours()));
              List<Whistle.Summoned> summoned = new ArrayList<>();
              for (String unit : wanted.units()) {
                UUID part = parts.giveUnit(matter, PartKind.WHISTLED, unit, "whistle", null);
                summoned.add(new Whistle.Summoned(unit, part, null, null));
              }
              store.write(
                  matter,
                  new Whistle(
                      id,
                      matter.countyCode(),
                      matter.id(),
                      matter.number(),
                      matter.category(),
                      Whistle.State.CALLED,
                      new Whistle.Call(
                          fromUnit(open, own),
                          open.caller(),
                          open.now(),
                          wanted.place(),
                          wanted.meetAt(),
                          wanted.reason()),
                      due,
                      summoned,
                      null,
                      List.of(),
                      1));
              wanted
                  .units()
                  .forEach(
                      unit -> summon(matter, id, unit, fromUnit(open, own), due, wanted.meetAt()));
              made[0] = id;
              return Step.of("WHISTLE_BLOWN", matter, Map.of("units", wanted.units()));
            });
    UUID whistle = made[0];
    return whistle == null
        ? store.ofMatter(after.countyCode(), after.id()).getFirst().id()
        : whistle;
  }

  /**
   * Answers for a summoned unit of the caller's.
   *
   * @param unit needed only by somebody who is in two of them
   */
  public void answer(
      Access access,
      UUID id,
      @Nullable String ifMatch,
      @Nullable String unit,
      Whistle.Answer answer,
      @Nullable String words) {
    if (answer != Whistle.Answer.COMING && words == null) {
      throw ProblemException.badField("words", "required");
    }
    WhistleStore.Seen seen = store.find(id).orElseThrow(ProblemException::notFound);
    String caller = access.viewer().username();
    String answering = summonedUnit(seen.whistle(), caller, unit);
    step(
        seen.whistle(),
        caller,
        ifMatch,
        (open, now) -> {
          Matter matter = open.matter();
          boolean before =
              now.summoned().stream()
                  .anyMatch(one -> one.unit().equals(answering) && one.answer() != null);
          if (before) {
            throw ProblemException.conflict("already-answered");
          }
          store.answer(
              matter, now, answering, new Whistle.Given(answer, open.now(), caller, words));
          store.next(matter, now, now.state());
          duties.done(
              matter.countyCode(),
              matter.id(),
              DutyKind.WHISTLE_ANSWER,
              id + ":" + answering,
              caller);
          if (answer == Whistle.Answer.REFUSED) {
            refused(matter, now, answering);
          }
          return Step.of(
              "WHISTLE_ANSWERED", matter, Map.of("unit", answering, "answer", answer.name()));
        });
  }

  /**
   * Writes the record of what was done on the spot, by a handler of the matter, and gives the joint
   * tasks.
   *
   * @throws ProblemException 403 for who does not handle it, 400 with all faults, 409 where it was
   *     recorded
   */
  public void record(
      Access access,
      UUID id,
      @Nullable String ifMatch,
      Instant heldAt,
      String words,
      List<String> came,
      List<NewTask> wanted) {
    WhistleStore.Seen seen = store.find(id).orElseThrow(ProblemException::notFound);
    String caller = access.viewer().username();
    if (!seen.handler()) {
      throw ProblemException.forbidden("not-handler");
    }
    step(
        seen.whistle(),
        caller,
        ifMatch,
        (open, now) -> {
          if (now.state() != Whistle.State.CALLED) {
            throw ProblemException.conflict("already-recorded");
          }
          Matter matter = open.matter();
          List<Whistle.Task> tasks = tasks(now, open, heldAt, came, wanted);
          store.record(matter, now, new Whistle.OnTheSpot(heldAt, caller, words), came, tasks);
          tasks.forEach(task -> give(matter, now, task));
          boolean done = tasks.isEmpty();
          end(matter, now, done ? Whistle.State.DONE : Whistle.State.RECORDED);
          return Step.of("WHISTLE_RECORDED", matter, Map.of("came", came, "tasks", tasks.size()));
        });
  }

  /**
   * Says that a joint task is done, for the unit that has it; the last one ends the whistle.
   *
   * @throws ProblemException 403 for who is not of that unit, 404 without such a task, 409 where it
   *     was done
   */
  public void finish(Access access, UUID id, UUID taskId, @Nullable String ifMatch, String words) {
    WhistleStore.Seen seen = store.find(id).orElseThrow(ProblemException::notFound);
    String caller = access.viewer().username();
    step(
        seen.whistle(),
        caller,
        ifMatch,
        (open, now) -> {
          Matter matter = open.matter();
          Whistle.Task task =
              now.tasks().stream()
                  .filter(one -> one.id().equals(taskId))
                  .findFirst()
                  .orElseThrow(ProblemException::notFound);
          if (!units.isMember(caller, task.unit())) {
            throw ProblemException.forbidden("not-asked-unit");
          }
          if (task.done() != null) {
            throw ProblemException.conflict("already-done");
          }
          store.done(matter, now, taskId, new Whistle.Done(open.now(), caller, words));
          duties.done(
              matter.countyCode(), matter.id(), DutyKind.JOINT_TASK, id + ":" + taskId, caller);
          boolean last = now.tasks().stream().filter(one -> one.done() == null).count() == 1;
          end(matter, now, last ? Whistle.State.DONE : now.state());
          return Step.of(
              last ? "WHISTLE_DONE" : "JOINT_TASK_DONE", matter, Map.of("unit", task.unit()));
        });
  }

  private void step(
      Whistle known,
      String caller,
      @Nullable String ifMatch,
      BiFunction<OpenMatter, Whistle, Step> work) {
    requireVersion(ifMatch, known.version());
    changes.asService(
        known.matter(),
        caller,
        open -> {
          Whistle now = store.lock(open.matter(), known.id());
          requireVersion(ifMatch, now.version());
          return work.apply(open, now);
        });
  }

  private void summon(
      Matter matter, UUID whistle, String unit, String from, Instant due, Instant meetAt) {
    duties.open(
        new NewDuty(
            matter.countyCode(),
            matter.id(),
            DutyKind.WHISTLE_ANSWER,
            whistle + ":" + unit,
            Answerer.unit(unit),
            due));
    notices.tell(
        Answerer.unit(unit),
        "whistle",
        Map.of(
            "unit", unitName(from),
            "due", minute(due),
            "meet", minute(meetAt),
            "link", "/whistles/" + whistle),
        matter.countyCode(),
        matter.id());
  }

  private void give(Matter matter, Whistle whistle, Whistle.Task task) {
    duties.open(
        new NewDuty(
            matter.countyCode(),
            matter.id(),
            DutyKind.JOINT_TASK,
            whistle.id() + ":" + task.id(),
            Answerer.unit(task.unit()),
            days.endOf(task.due())));
    notices.tell(
        Answerer.unit(task.unit()),
        "joint_task",
        Map.of("due", task.due().toString(), "link", "/whistles/" + whistle.id()),
        matter.countyCode(),
        matter.id());
  }

  /** A refusal is an answer, but one that the level above hears of. */
  private void refused(Matter matter, Whistle whistle, String unit) {
    units
        .find(unit)
        .flatMap(units::above)
        .or(() -> units.centreOf(matter.where().path()))
        .map(Unit::code)
        .stream()
        .forEach(above -> tellRefusal(matter, whistle, unit, above));
    tellRefusal(matter, whistle, unit, whistle.call().fromUnit());
  }

  private void tellRefusal(Matter matter, Whistle whistle, String unit, String to) {
    notices.tell(
        Answerer.unit(to),
        "whistle_refused",
        Map.of("unit", unitName(unit), "link", "/whistles/" + whistle.id()),
        matter.countyCode(),
        matter.id());
  }

  private void end(Matter matter, Whistle whistle, Whistle.State state) {
    store.next(matter, whistle, state);
    if (state == Whistle.State.DONE) {
      whistle.summoned().forEach(one -> parts.end(matter, one.part()));
    }
  }

  private List<Whistle.Task> tasks(
      Whistle whistle, OpenMatter open, Instant heldAt, List<String> came, List<NewTask> wanted) {
    List<Violation> faults = new ArrayList<>();
    List<String> summoned = whistle.summoned().stream().map(Whistle.Summoned::unit).toList();
    if (heldAt.isAfter(open.now())) {
      faults.add(Violation.ofField("heldAt", "in-future"));
    }
    for (String unit : came) {
      if (!summoned.contains(unit)) {
        faults.add(Violation.ofField("came", "not-summoned", unit));
      }
    }
    List<String> handling =
        parts.list(open.matter()).stream().map(Part::unit).flatMap(Stream::ofNullable).toList();
    List<Whistle.Task> tasks = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      NewTask one = wanted.get(i);
      if (!summoned.contains(one.unit()) && !handling.contains(one.unit())) {
        faults.add(Violation.ofField("tasks[" + i + "].unitCode", "not-summoned", one.unit()));
      }
      if (one.due().isBefore(open.today())) {
        faults.add(
            Violation.ofField("tasks[" + i + "].due", "day-in-past", open.today().toString()));
      }
      tasks.add(
          new Whistle.Task(
              UuidCreator.getTimeOrderedEpoch(), one.what(), one.unit(), one.due(), null));
    }
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
    return tasks;
  }

  private void requireValid(Wanted wanted, List<String> own, Instant now) {
    List<Violation> faults = new ArrayList<>();
    for (String code : wanted.units()) {
      var unit = units.find(code);
      if (unit.isEmpty()) {
        faults.add(Violation.ofField("units", "unknown-unit", code));
      } else if (!unit.get().active()) {
        faults.add(Violation.ofField("units", "inactive-unit", code));
      } else if (own.contains(code)) {
        faults.add(Violation.ofField("units", "own-unit", code));
      }
    }
    if (wanted.meetAt().isBefore(now)) {
      faults.add(Violation.ofField("meetAt", "in-past"));
    }
    if (own.isEmpty()) {
      throw ProblemException.conflict("no-own-unit");
    }
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
  }

  private String fromUnit(OpenMatter open, List<String> own) {
    return parts.list(open.matter()).stream()
        .filter(part -> part.kind() != PartKind.REFERRED && part.kind() != PartKind.WHISTLED)
        .map(Part::unit)
        .flatMap(Stream::ofNullable)
        .filter(own::contains)
        .findFirst()
        .orElse(own.getFirst());
  }

  private String summonedUnit(Whistle whistle, String caller, @Nullable String unit) {
    List<String> mine =
        whistle.summoned().stream()
            .map(Whistle.Summoned::unit)
            .filter(code -> units.isMember(caller, code))
            .toList();
    if (mine.isEmpty() || (unit != null && !mine.contains(unit))) {
      throw ProblemException.forbidden("not-asked-unit");
    }
    if (unit == null && mine.size() > 1) {
      throw ProblemException.badField("unitCode", "required");
    }
    return unit == null ? mine.getFirst() : unit;
  }

  private String unitName(String code) {
    return units.find(code).map(Unit::name).orElse(code);
  }

  private String minute(Instant instant) {
    return instant.atZone(zone).toLocalDateTime().toString().substring(0, 16).replace('T', ' ');
  }

  private static void requireVersion(@Nullable String ifMatch, int version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw ProblemException.versionRequired();
    }
    if (!ifMatch.strip().equals("\"" + version + '"')) {
      throw ProblemException.versionOutdated();
    }
  }
}
