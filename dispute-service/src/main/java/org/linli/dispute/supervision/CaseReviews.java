package org.linli.dispute.supervision;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.linli.commons.settings.Settings;
import org.linli.dispute.Limit;
import org.linli.dispute.calendar.CalendarDays;
import org.linli.dispute.duty.Answerer;
import org.linli.dispute.duty.Duties;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.duty.NewDuty;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.MatterEvent;
import org.linli.dispute.matter.MatterListener;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.matter.Standing;
import org.linli.dispute.matter.Step;
import org.linli.dispute.matter.TriageLevel;
import org.linli.dispute.notice.Notices;
import org.linli.dispute.unit.Unit;
import org.linli.dispute.unit.Units;

/**
 * 一案一分析: a listed matter, and a RED one that broke out again, open a review by themselves; a leader
 * may ask for one. What was missed is computed from the duties; people add what they found and what
 * they will do.
 */
public final class CaseReviews implements MatterListener {

  private final MatterChanges changes;
  private final CaseReviewStore store;
  private final Duties duties;
  private final Notices notices;
  private final Units units;
  private final CalendarDays days;
  private final Settings settings;

  public CaseReviews(
      MatterChanges changes,
      CaseReviewStore store,
      Duties duties,
      Notices notices,
      Units units,
      CalendarDays days,
      Settings settings) {
    this.changes = changes;
    this.store = store;
    this.duties = duties;
    this.notices = notices;
    this.units = units;
    this.days = days;
    this.settings = settings;
  }

  /**
   * A measure about to be decided.
   *
   * @param unit code
   */
  public record NewMeasure(String what, String unit, @Nullable String username, LocalDate due) {}

  @Override
  public void changed(Matter before, Matter after, MatterEvent event) {
    boolean again =
        after.status() == DisputeStatus.REOPENED && before.status() != DisputeStatus.REOPENED;
    if (again && after.level() == TriageLevel.RED) {
      open(after, CaseReview.Trigger.RED_RELAPSE, event.at());
    }
  }

  /** Opens a review in the transaction that is running, unless one is open. */
  void open(Matter matter, CaseReview.Trigger trigger, Instant now) {
    Optional<CaseReview> known = store.newest(matter);
    if (known.isPresent() && known.get().state() != CaseReview.State.CLOSED) {
      return;
    }
    Instant due = days.after(now, settings.limit(Limit.CASE_REVIEW_WORKING_DAYS));
    String unit = reviewer(matter);
    CaseReview review =
        new CaseReview(
            UuidCreator.getTimeOrderedEpoch(),
            matter.id(),
            matter.number(),
            trigger,
            unit,
            now,
            due,
            null,
            null,
            List.of());
    store.write(matter, review);
    Answerer answerer = answerer(matter, unit);
    if (answerer != null) {
      owe(matter, DutyKind.CASE_REVIEW, review.id().toString(), answerer, due, "case_review");
    }
  }

  /** Asks for a review. */
  public void ask(Call call, CaseReview.Trigger trigger) {
    changes.change(
        call,
        open -> {
          open.requireAny(Standing.LEADER, Standing.OFFICER);
          Optional<CaseReview> known = store.newest(open.matter());
          if (known.isPresent() && known.get().state() != CaseReview.State.CLOSED) {
            throw ProblemException.conflict("review-open");
          }
          open(open.matter(), trigger, open.now());
          return Step.of("CASE_REVIEW_OPENED", open.matter(), Map.of("trigger", trigger.name()));
        });
  }

  /**
   * Writes the findings, and opens the measures.
   *
   * @throws ProblemException 400 with all faults, 403 for who is neither of the reviewing unit nor
   *     a leader, 409 without a review that waits for them
   */
  public void find(Call call, String words, List<NewMeasure> wanted) {
    changes.change(
        call,
        open -> {
          CaseReview review = requireReview(open, CaseReview.State.DUE);
          requireReviewer(open, review);
          List<CaseReview.Measure> measures = measures(wanted, open.today());
          Matter matter = open.matter();
          store.findings(
              matter, review, new CaseReview.Findings(open.now(), open.caller(), words), measures);
          duties.done(
              matter.countyCode(),
              matter.id(),
              DutyKind.CASE_REVIEW,
              review.id().toString(),
              open.caller());
          for (CaseReview.Measure measure : measures) {
            owe(
                matter,
                DutyKind.MEASURE,
                measure.id().toString(),
                new Answerer(measure.unit(), measure.username()),
                days.endOf(measure.due()),
                "measure");
          }
          return Step.of("CASE_REVIEWED", matter, Map.of("measures", measures.size()));
        });
  }

  /**
   * Says that a measure was carried out, for the unit that owes it; the last one closes the review.
   *
   * @throws ProblemException 403 for who is not of the unit, 404 without such a measure, 409 where
   *     it is done
   */
  public void finish(Call call, UUID measureId, String words) {
    changes.change(
        call,
        open -> {
          CaseReview review = requireReview(open, CaseReview.State.MEASURES);
          CaseReview.Measure measure =
              review.measures().stream()
                  .filter(one -> one.id().equals(measureId))
                  .findFirst()
                  .orElseThrow(ProblemException::notFound);
          if (!units.isMember(open.caller(), measure.unit())) {
            throw ProblemException.forbidden("not-asked-unit");
          }
          if (measure.done() != null) {
            throw ProblemException.conflict("already-done");
          }
          Matter matter = open.matter();
          store.done(matter, measure, new CaseReview.Findings(open.now(), open.caller(), words));
          duties.done(
              matter.countyCode(),
              matter.id(),
              DutyKind.MEASURE,
              measureId.toString(),
              open.caller());
          boolean last = review.measures().stream().filter(one -> one.done() == null).count() == 1;
          if (last) {
            store.close(matter, review, open.now());
          }
          return Step.of(last ? "CASE_REVIEW_CLOSED" : "MEASURE_DONE", matter);
        });
  }

  private List<CaseReview.Measure> measures(List<NewMeasure> wanted, LocalDate today) {
    List<Violation> faults = new ArrayList<>();
    List<CaseReview.Measure> measures = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      NewMeasure one = wanted.get(i);
      String at = "measures[" + i + "].";
      Optional<Unit> unit = units.find(one.unit()).filter(Unit::active);
      if (unit.isEmpty()) {
        faults.add(Violation.ofField(at + "unitCode", "unknown-unit", one.unit()));
      }
      String person = one.username();
      if (person != null && !units.isMember(person, one.unit())) {
        faults.add(Violation.ofField(at + "person", "not-in-unit", person, one.unit()));
      }
      if (one.due().isBefore(today)) {
        faults.add(Violation.ofField(at + "due", "day-in-past", today.toString()));
      }
      measures.add(
          new CaseReview.Measure(
              UuidCreator.getTimeOrderedEpoch(), one.what(), one.unit(), person, one.due(), null));
    }
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
    return measures;
  }

  private CaseReview requireReview(OpenMatter open, CaseReview.State state) {
    return store
        .newest(open.matter())
        .filter(review -> review.state() == state)
        .orElseThrow(
            () ->
                ProblemException.conflict(
                    state == CaseReview.State.DUE ? "review-not-due" : "review-without-measures"));
  }

  private void requireReviewer(OpenMatter open, CaseReview review) {
    String unit = review.unit();
    boolean ofTheUnit = unit != null && units.isMember(open.caller(), unit);
    if (!ofTheUnit && !open.is(Standing.LEADER)) {
      throw ProblemException.forbidden("not-reviewer");
    }
  }

  private void owe(
      Matter matter, DutyKind kind, String ref, Answerer who, Instant due, String template) {
    duties.open(new NewDuty(matter.countyCode(), matter.id(), kind, ref, who, due));
    notices.tell(
        who, template, Map.of("due", days.dayOf(due).toString()), matter.countyCode(), matter.id());
  }

  /**
   * The governance centre above the one of the area: whoever handled it should not review itself.
   */
  private @Nullable String reviewer(Matter matter) {
    Optional<Unit> own = units.centreOf(matter.where().path());
    return own.flatMap(units::above).or(() -> own).map(Unit::code).orElse(null);
  }

  private static @Nullable Answerer answerer(Matter matter, @Nullable String unit) {
    String leader = matter.answering().leadLeader();
    return unit != null ? Answerer.unit(unit) : leader != null ? Answerer.person(leader) : null;
  }
}
