package org.linli.dispute.triage.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.api.SafetyPlanApi;
import org.linli.dispute.api.model.MeasureNote;
import org.linli.dispute.api.model.NewSafetyMeasure;
import org.linli.dispute.api.model.NewSafetyMeasures;
import org.linli.dispute.api.model.SafetyMeasureKind;
import org.linli.dispute.api.model.SafetyPlan;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.Transitions;
import org.linli.dispute.matter.TriageLevel;
import org.linli.dispute.triage.SafetyKinds;
import org.linli.dispute.triage.SafetyMeasure;
import org.linli.dispute.triage.SafetyMeasure.Ending;
import org.linli.dispute.triage.SafetyPlans;
import org.linli.dispute.triage.SafetyPlans.NewMeasure;
import org.linli.dispute.triage.SafetyStore;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SafetyPlanController implements SafetyPlanApi {

  private final SafetyPlans plans;
  private final Clock clock;

  SafetyPlanController(SafetyPlans plans, Clock clock) {
    this.plans = plans;
    this.clock = clock;
  }

  @Override
  public ResponseEntity<SafetyPlan> getSafetyPlan(UUID id) {
    return answer(id);
  }

  @Override
  public ResponseEntity<SafetyPlan> addSafetyMeasures(
      UUID id, NewSafetyMeasures given, @Nullable String ifMatch, @Nullable String idempotencyKey) {
    List<NewMeasure> wanted =
        given.getMeasures().stream().map(SafetyPlanController::measure).toList();
    plans.add(Call.of(id, ifMatch, idempotencyKey, "safety-plan", wanted), wanted);
    return answer(id);
  }

  @Override
  public ResponseEntity<SafetyPlan> finishSafetyMeasure(
      UUID id,
      UUID measure,
      MeasureNote note,
      @Nullable String ifMatch,
      @Nullable String idempotencyKey) {
    return end(id, measure, note, ifMatch, idempotencyKey, Ending.DONE);
  }

  @Override
  public ResponseEntity<SafetyPlan> dropSafetyMeasure(
      UUID id,
      UUID measure,
      MeasureNote note,
      @Nullable String ifMatch,
      @Nullable String idempotencyKey) {
    return end(id, measure, note, ifMatch, idempotencyKey, Ending.NOT_NEEDED);
  }

  private ResponseEntity<SafetyPlan> end(
      UUID id,
      UUID measure,
      MeasureNote note,
      @Nullable String ifMatch,
      @Nullable String idempotencyKey,
      Ending ending) {
    List<Object> content = List.of(measure, ending, note.getNote());
    Call call = Call.of(id, ifMatch, idempotencyKey, "safety-measure", content);
    plans.end(call, measure, ending, note.getNote());
    return answer(id);
  }

  private ResponseEntity<SafetyPlan> answer(UUID id) {
    SafetyStore.Read read = plans.view(id);
    return ResponseEntity.ok()
        .eTag("\"" + read.head().version() + '"')
        .cacheControl(CacheControl.noStore())
        .body(shown(id, read));
  }

  private SafetyPlan shown(UUID id, SafetyStore.Read read) {
    SafetyStore.Head head = read.head();
    boolean required = Transitions.isOpen(head.status()) && head.level() == TriageLevel.RED;
    boolean missing =
        required
            && read.handles()
            && read.measures().stream().allMatch(SafetyPlanController::isNotNeeded);
    SafetyKinds kinds = plans.kinds();
    SafetyPlan shown =
        new SafetyPlan(
            id,
            head.version(),
            required,
            missing,
            read.measures().stream().map(measure -> shown(measure, kinds)).toList(),
            kinds.kinds().stream()
                .filter(SafetyKinds.Kind::active)
                .map(SafetyPlanController::shown)
                .toList());
    if (missing) {
      Instant due = plans.planDue(head.countyCode(), id).orElse(null);
      shown.setDueAt(due == null ? null : TriageController.time(due));
    }
    return shown;
  }

  private org.linli.dispute.api.model.SafetyMeasure shown(
      SafetyMeasure measure, SafetyKinds kinds) {
    SafetyMeasure.End end = measure.end();
    var shown =
        new org.linli.dispute.api.model.SafetyMeasure(
            measure.id(),
            measure.kind(),
            kinds.find(measure.kind()).map(SafetyPlanController::name).orElse(measure.kind()),
            TriageController.time(measure.dueAt()),
            org.linli.dispute.api.model.SafetyMeasure.StateEnum.fromValue(
                end == null ? "OPEN" : end.ending().name()),
            measure.isOverdue(clock.instant()),
            measure.planned().by(),
            TriageController.time(measure.planned().at()));
    shown.what(measure.what()).unit(measure.doer().unit()).person(measure.doer().username());
    if (end != null) {
      shown
          .endedBy(end.signed().by())
          .endedAt(TriageController.time(end.signed().at()))
          .note(end.note());
    }
    return shown;
  }

  private static boolean isNotNeeded(SafetyMeasure measure) {
    SafetyMeasure.End end = measure.end();
    return end != null && end.ending() == Ending.NOT_NEEDED;
  }

  private static SafetyMeasureKind shown(SafetyKinds.Kind kind) {
    return new SafetyMeasureKind(kind.code(), name(kind))
        .help(isChinese() ? kind.help() : kind.helpEn());
  }

  private static String name(SafetyKinds.Kind kind) {
    return isChinese() ? kind.name() : kind.nameEn();
  }

  private static boolean isChinese() {
    return LocaleContextHolder.getLocale().getLanguage().equals("zh");
  }

  private static NewMeasure measure(NewSafetyMeasure given) {
    return new NewMeasure(
        given.getKind(),
        given.getWhat(),
        given.getUnit(),
        given.getPerson(),
        given.getDueAt().toInstant());
  }
}
