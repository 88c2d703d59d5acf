package org.linli.person.support;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Required;
import org.linli.commons.settings.Settings;
import org.linli.commons.upload.VettedFile;
import org.linli.person.partner.LinkState;
import org.linli.person.partner.LinkStore;
import org.linli.person.support.CaseChanges.Step;
import tools.jackson.databind.json.JsonMapper;

/** What the workers of a case do in it. */
public final class SupportWork {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Days before it, and days farther ahead than this, are slips of the pen. */
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  private static final int YEARS_AHEAD = 2;

  private final CaseChanges changes;
  private final CaseTexts texts;
  private final WorkStore work;
  private final LinkStore links;
  private final Settings settings;
  private final Clock clock;

  public SupportWork(
      CaseChanges changes,
      CaseTexts texts,
      WorkStore work,
      LinkStore links,
      Settings settings,
      Clock clock) {
    this.changes = changes;
    this.texts = texts;
    this.work = work;
    this.links = links;
    this.settings = settings;
    this.clock = clock;
  }

  /** The goals from now on, in the resident's words. */
  public SupportCase plan(Call call, List<String> goals) {
    if (goals.stream().anyMatch(Required::isBlank)) {
      throw ProblemException.badField("goals", "required");
    }
    return changes.change(
        call,
        open -> {
          requireOpen(open.one());
          String ref = CaseTexts.Ref.plan(open.one().version() + 1);
          texts.write(open.one(), ref, JSON.writeValueAsString(goals), open.now());
          return new Step(open.one(), "PLANNED");
        });
  }

  public SupportCase addTask(Call call, WorkStore.Doer who, String what, LocalDate until) {
    Required.text("what", what);
    if (until.isBefore(LocalDate.now(clock))) {
      throw ProblemException.badField("until", "support-past");
    }
    requireNear(until, "until");
    return changes.change(
        call,
        open -> {
          requireOpen(open.one());
          UUID id = UUID.randomUUID();
          work.add(open.one(), new WorkStore.Task(id, who, until, null), open.now());
          texts.write(open.one(), CaseTexts.Ref.task(id), what, open.now());
          return new Step(open.one(), "TASK_ADDED");
        });
  }

  public SupportCase finishTask(Call call, UUID task) {
    return changes.change(
        call,
        open -> {
          if (!work.finish(open.one(), task, open.now())) {
            throw ProblemException.notFound();
          }
          return new Step(open.one(), "TASK_DONE");
        });
  }

  public SupportCase appoint(Call call, Instant at, WorkStore.How how) {
    if (at.isBefore(clock.instant())) {
      throw ProblemException.badField("at", "support-past");
    }
    requireNear(LocalDate.ofInstant(at, clock.getZone()), "at");
    return changes.change(
        call,
        open -> {
          requireOpen(open.one());
          work.add(open.one(), new WorkStore.Appointment(UUID.randomUUID(), at, how));
          return new Step(open.one(), "APPOINTED");
        });
  }

  /** What was talked about. */
  public record Met(@Nullable String present, String words, @Nullable String next) {}

  public SupportCase visit(Call call, LocalDate date, WorkStore.How how, Met met) {
    Required.text("words", met.words());
    requirePast(date);
    return changes.change(
        call,
        open -> {
          requireOpen(open.one());
          UUID id = UUID.randomUUID();
          work.add(open.one(), new WorkStore.Visit(id, date, how, open.by()));
          texts.write(
              open.one(), CaseTexts.Ref.visit(id), JSON.writeValueAsString(met), open.now());
          return new Step(open.one(), "VISITED");
        });
  }

  /** Money or material that was given. */
  public SupportCase aid(Call call, LocalDate date, String kind, String what) {
    Required.text("what", what);
    requirePast(date);
    if (settings.current(SupportKinds.KIND).find(kind).isEmpty()) {
      throw ProblemException.badField("kind", "unknown-value", kind);
    }
    return changes.change(
        call,
        open -> {
          requireOpen(open.one());
          UUID id = UUID.randomUUID();
          work.add(open.one(), new WorkStore.Aid(id, kind, date, open.by()));
          texts.keep(open.one(), CaseTexts.Ref.aid(id), what, open.now());
          return new Step(open.one(), "AID_GIVEN");
        });
  }

  public SupportCase close(Call call, SupportResult result, String words) {
    Required.text("words", words);
    return changes.change(
        call,
        open -> {
          requireOpen(open.one());
          texts.write(open.one(), CaseTexts.Ref.CLOSING, words, open.now());
          changes.asService(
              () -> {
                links.endAll(open.one(), LinkState.ENDED, open.now());
                return true;
              });
          return new Step(
              open.one()
                  .in(SupportState.CLOSED)
                  .ending(new SupportCase.Ending(result, null, open.now(), null)),
              "CLOSED");
        });
  }

  /** Puts a paper into the case. */
  public WorkStore.Paper addPaper(Call call, VettedFile file) {
    UUID[] id = new UUID[1];
    changes.change(
        call,
        open -> {
          requireOpen(open.one());
          id[0] = UUID.randomUUID();
          work.add(open.one(), id[0], file, false, open.by(), open.now());
          return new Step(open.one(), "PAPER_ADDED");
        });
    return changes.read(
        call.id(),
        one -> {
          List<WorkStore.Paper> papers = work.papers(one);
          return papers.stream()
              .filter(paper -> paper.id().equals(id[0]))
              .findFirst()
              .orElseGet(papers::getLast);
        });
  }

  public WorkStore.Content paper(UUID id, UUID paper) {
    return changes.read(
        id, one -> work.content(one, paper).orElseThrow(ProblemException::notFound));
  }

  private void requirePast(LocalDate date) {
    if (date.isAfter(LocalDate.now(clock))) {
      throw ProblemException.badField("date", "support-future");
    }
    if (date.isBefore(EARLIEST)) {
      throw ProblemException.badField("date", "support-too-early");
    }
  }

  private void requireNear(LocalDate date, String field) {
    if (date.isAfter(LocalDate.now(clock).plusYears(YEARS_AHEAD))) {
      throw ProblemException.badField(field, "support-too-late", YEARS_AHEAD);
    }
  }

  private static void requireOpen(SupportCase one) {
    if (one.state() != SupportState.IN_PROGRESS) {
      throw ProblemException.conflict("support-closed");
    }
  }
}
