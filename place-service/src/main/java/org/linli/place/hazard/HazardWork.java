package org.linli.place.hazard;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Role;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.place.Limit;
import org.linli.place.hazard.HazardChanges.Outcome;

/** The steps of a hazard. No step of who must mend it moves its deadline or ends it. */
public final class HazardWork {

  private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}._@-]{1,100}");
  private static final Duration LONGEST_EXTENSION = Duration.ofDays(180);

  private final HazardStore store;
  private final HazardChanges changes;
  private final HazardGrading grading;
  private final HazardReach reach;
  private final Settings settings;

  public HazardWork(
      HazardStore store,
      HazardChanges changes,
      HazardGrading grading,
      HazardReach reach,
      Settings settings) {
    this.store = store;
    this.changes = changes;
    this.grading = grading;
    this.reach = reach;
    this.settings = settings;
  }

  /** What is known now; the table grades anew. */
  public Hazard facts(
      UUID id, int seen, Set<HazardFact> facts, String reason, @Nullable String measures) {
    return changes.step(
        id,
        seen,
        now -> {
          now.standing().state().after(HazardStep.FACTS);
          Hazard.What what = what(now, facts, measures);
          Hazard known = now.with(what);
          Hazard graded = known.with(grading.regraded(known, grading.grade(what)));
          requireMeasures(graded);
          return new Outcome(HazardStep.FACTS, graded, said(reason, measures));
        });
  }

  /** Another grade than the table gives, by a named person. */
  public Hazard overrule(
      UUID id, int seen, HazardGrade grade, String reason, @Nullable String measures) {
    return changes.step(
        id,
        seen,
        now -> {
          now.standing().state().after(HazardStep.OVERRULE);
          refuseOwnWork(now.answersFor(HazardReach.username()));
          Hazard known = now.with(what(now, now.what().facts(), measures));
          HazardGrading.Graded asked = grading.grade(known.what());
          Hazard.Graded kept =
              new Hazard.Graded(
                  asked.grade(),
                  asked.proposal().codes(),
                  asked.version(),
                  new Hazard.Overruled(
                      HazardReach.username(),
                      changes.now(),
                      reason.strip(),
                      Set.copyOf(asked.proposal().codes())));
          Hazard graded = known.with(grading.standing(known, grade, kept, asked.table()));
          requireMeasures(graded);
          return new Outcome(HazardStep.OVERRULE, graded, said(reason, measures));
        });
  }

  /** What was done at once to keep people safe. */
  public Hazard measures(UUID id, int seen, String words) {
    return changes.step(
        id,
        seen,
        now -> {
          now.standing().state().after(HazardStep.MEASURES);
          return new Outcome(
              HazardStep.MEASURES, now.with(what(now, now.what().facts(), words)), words.strip());
        });
  }

  /** Whom it is given to; the deadline stays. */
  public Hazard assign(
      UUID id,
      int seen,
      Hazard.Assignee to,
      String department,
      String responsible,
      @Nullable String words) {
    if (!USERNAME.matcher(responsible).matches()) {
      throw ProblemException.badField("responsible", "username");
    }
    return changes.step(
        id,
        seen,
        now -> {
          HazardState next = now.standing().state().after(HazardStep.ASSIGN);
          if (now.lacksMeasures()) {
            throw ProblemException.conflict("measures-first");
          }
          Hazard.Assignment assignment =
              new Hazard.Assignment(
                  to,
                  department.strip(),
                  responsible,
                  changes.now(),
                  HazardReach.username(),
                  reach.nearest(now.where().path()));
          Hazard assigned = now.with(assignment).with(now.standing().state(next, null));
          return new Outcome(
              HazardStep.ASSIGN, assigned, words, department.strip() + " / " + responsible);
        });
  }

  /** Rectification begins. */
  public Hazard start(UUID id, int seen, String words) {
    return changes.step(
        id,
        seen,
        now -> {
          HazardState next = now.standing().state().after(HazardStep.START);
          Hazard.Assignment assignment = now.assignment();
          if (assignment == null) {
            throw ProblemException.conflict("assign-first");
          }
          Hazard started = now.with(now.standing().state(next, null)).mendedBy(mender(now));
          return new Outcome(HazardStep.START, started, words.strip());
        });
  }

  /**
   * It is mended, somebody says.
   *
   * @param doneBy who mended it, where it was another official than the caller
   * @param withoutPhoto why there is no photo of it
   */
  public Hazard rectified(
      UUID id, int seen, String words, @Nullable String doneBy, @Nullable String withoutPhoto) {
    if (doneBy != null && !USERNAME.matcher(doneBy).matches()) {
      throw ProblemException.badField("doneBy", "username");
    }
    return changes.step(
        id,
        seen,
        now -> {
          HazardState next = now.standing().state().after(HazardStep.RECTIFIED);
          if (withoutPhoto == null && !showsAfter(now)) {
            throw ProblemException.badField("withoutPhoto", "after-photo");
          }
          String caller = HazardReach.username();
          Hazard mended =
              now.with(
                      new Hazard.Rectification(
                          words.strip(), caller, changes.now(), doneBy, withoutPhoto, null))
                  .with(now.standing().state(next, null))
                  .mendedBy(caller, doneBy, mender(now));
          return new Outcome(
              HazardStep.RECTIFIED, mended, words.strip(), doneBy == null ? caller : doneBy);
        });
  }

  /** Somebody who had no hand in it finds it good, or says what is missing. */
  public Hazard decide(UUID id, int seen, boolean accepted, String words) {
    HazardStep step = accepted ? HazardStep.ACCEPT : HazardStep.REFUSE;
    return changes.step(
        id,
        seen,
        now -> {
          HazardState next = now.standing().state().after(step);
          String caller = HazardReach.username();
          refuseOwnWork(now.menders().contains(caller));
          requireOwnKind(now);
          Instant at = changes.now();
          Hazard.Rectification mended = now.rectification();
          if (accepted && mended != null) {
            Hazard.Rectification found =
                new Hazard.Rectification(
                    mended.words(),
                    mended.reportedBy(),
                    mended.at(),
                    mended.doneBy(),
                    mended.withoutPhoto(),
                    new Hazard.Acceptance(caller, at, words.strip()));
            return new Outcome(
                step, now.with(found).with(now.standing().state(next, at)), words.strip());
          }
          return new Outcome(
              step, now.nextRound().with(now.standing().state(next, null)), words.strip());
        });
  }

  /** It is open again; the deadline stays what it was. */
  public Hazard reopen(UUID id, int seen, String reason) {
    return changes.step(
        id,
        seen,
        now ->
            new Outcome(
                HazardStep.REOPEN,
                now.nextRound()
                    .with(
                        now.standing()
                            .state(now.standing().state().after(HazardStep.REOPEN), null)),
                reason.strip()));
  }

  /** It is no hazard. */
  public Hazard dismiss(UUID id, int seen, String reason) {
    return changes.step(
        id,
        seen,
        now -> {
          HazardState next = now.standing().state().after(HazardStep.DISMISS);
          refuseOwnWork(now.answersFor(HazardReach.username()));
          return new Outcome(
              HazardStep.DISMISS,
              now.with(now.standing().state(next, changes.now())),
              reason.strip());
        });
  }

  /** A later deadline, by somebody who does not answer for it. */
  public Hazard extend(UUID id, int seen, Instant until, String reason) {
    return changes.step(
        id,
        seen,
        now -> {
          now.standing().state().after(HazardStep.EXTEND);
          refuseOwnWork(now.answersFor(HazardReach.username()));
          int most = mostExtensions();
          if (now.standing().extensions() >= most) {
            throw ProblemException.conflict("extensions-used", most);
          }
          requireLater(now, until);
          Hazard.Standing before = now.standing();
          Hazard later =
              now.with(
                  new Hazard.Standing(
                      before.state(),
                      before.grade(),
                      before.graded(),
                      until,
                      before.extensions() + 1,
                      null));
          return new Outcome(HazardStep.EXTEND, later, reason.strip());
        });
  }

  public int mostExtensions() {
    return settings.limit(Limit.HAZARD_EXTENSIONS);
  }

  private void requireLater(Hazard now, Instant until) {
    if (!until.isAfter(now.standing().dueAt()) || !until.isAfter(changes.now())) {
      throw ProblemException.badField("until", "not-later");
    }
    if (until.isAfter(changes.now().plus(LONGEST_EXTENSION))) {
      throw ProblemException.badField("until", "too-far", LONGEST_EXTENSION.toDays());
    }
  }

  private void requireOwnKind(Hazard now) {
    Set<Role> roles = reach.roles(now.where().path());
    boolean ofPolice =
        settings
            .current(HazardKinds.KIND)
            .find(now.what().kind())
            .map(HazardKinds.Kind::police)
            .orElse(false);
    boolean may =
        roles.contains(Role.OFFICER)
            || roles.contains(Role.INSPECTOR)
            || roles.contains(Role.POLICE) && ofPolice;
    if (!may) {
      throw ProblemException.forbidden("not-your-kind");
    }
  }

  private boolean showsAfter(Hazard now) {
    return store.photos(now.id()).stream()
        .anyMatch(
            photo -> photo.stage() == HazardPhoto.Stage.AFTER && photo.round() == now.round());
  }

  /** Who mends it of a unit; a business that mends it is not among officials. */
  private static @Nullable String mender(Hazard now) {
    Hazard.Assignment assignment = now.assignment();
    return assignment != null && assignment.to() == Hazard.Assignee.UNIT
        ? assignment.responsible()
        : null;
  }

  private static Hazard.What what(Hazard now, Set<HazardFact> facts, @Nullable String measures) {
    Hazard.What before = now.what();
    return new Hazard.What(
        before.kind(),
        before.words(),
        facts,
        before.importance(),
        measures == null ? before.measures() : measures.strip());
  }

  private static void requireMeasures(Hazard graded) {
    if (graded.lacksMeasures()) {
      throw ProblemException.badField("immediateMeasures", "measures-required");
    }
  }

  private static String said(String reason, @Nullable String measures) {
    return measures == null ? reason.strip() : reason.strip() + "\n" + measures.strip();
  }

  private static void refuseOwnWork(boolean own) {
    if (own) {
      throw ProblemException.conflict("own-work");
    }
  }
}
