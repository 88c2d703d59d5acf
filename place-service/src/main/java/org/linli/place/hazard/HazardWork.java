package org.linli.place.hazard;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.place.Limit;
import org.linli.place.hazard.HazardChanges.Outcome;

/**
 * The steps of a hazard, but for those of its rectification. No step of who must mend it moves its
 * deadline or ends it.
 */
public final class HazardWork {

  static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}._@-]{1,100}");
  private static final Duration LONGEST_EXTENSION = Duration.ofDays(180);

  private final HazardChanges changes;
  private final HazardGrading grading;
  private final HazardReach reach;
  private final Settings settings;

  public HazardWork(
      HazardChanges changes, HazardGrading grading, HazardReach reach, Settings settings) {
    this.changes = changes;
    this.grading = grading;
    this.reach = reach;
    this.settings = settings;
  }

  /**
   * What is known now; the table grades anew. Who answers for the hazard may make it graver this
   * way, never lighter.
   */
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
          refuseOwnWork(
              now.answersFor(HazardReach.username())
                  && graded.standing().isSofterThan(now.standing()));
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
          if (to == Hazard.Assignee.OPERATOR && now.where().premises() == null) {
            throw ProblemException.badField("to", "operator-without-premises");
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

  static void refuseOwnWork(boolean own) {
    if (own) {
      throw ProblemException.conflict("own-work");
    }
  }
}
