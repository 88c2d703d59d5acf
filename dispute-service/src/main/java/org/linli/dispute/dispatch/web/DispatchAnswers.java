package org.linli.dispute.dispatch.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.dispute.api.model.Dispatch;
import org.linli.dispute.api.model.DispatchMove;
import org.linli.dispute.api.model.DispatchUnit;
import org.linli.dispute.api.model.DisputeStatus;
import org.linli.dispute.api.model.NotAcceptedAnswer;
import org.linli.dispute.api.model.WhereToTurn;
import org.linli.dispute.dispatch.DispatchReading;
import org.linli.dispute.dispatch.DispatchState;
import org.linli.dispute.dispatch.Move;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.unit.UnitNames;
import org.linli.dispute.unit.Units;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** How dispatch stands, as the contract shows it. */
@Component
class DispatchAnswers {

  private final DispatchReading reading;
  private final Units units;

  DispatchAnswers(DispatchReading reading, Units units) {
    this.reading = reading;
    this.units = units;
  }

  /** As it stands now for the caller of this request. */
  ResponseEntity<Dispatch> answer(UUID id) {
    return answer(reading.view(CurrentAccess.require(), id));
  }

  /** As it stands after the caller's step. */
  ResponseEntity<Dispatch> answer(Matter after) {
    return answer(reading.after(CurrentAccess.require(), after));
  }

  private ResponseEntity<Dispatch> answer(DispatchReading.View view) {
    return ResponseEntity.ok()
        .eTag("\"" + view.matter().version() + '"')
        .cacheControl(CacheControl.noStore())
        .body(shown(view, names()));
  }

  static WhereToTurn place(org.linli.dispute.dispatch.WhereToTurn.Place place) {
    return new WhereToTurn(
        place.code(), place.name(), place.nameEn(), place.text(), place.textEn());
  }

  private static Dispatch shown(DispatchReading.View view, UnitNames names) {
    Matter matter = view.matter();
    DispatchState state = view.state();
    boolean decided = state.dispute().arbitrated();
    Dispatch shown =
        new Dispatch()
            .disputeId(matter.id())
            .number(matter.number())
            .category(matter.category())
            .status(DisputeStatus.fromValue(matter.status().name()))
            .returns(state.dispute().returns())
            .returnsAllowed(view.returnsAllowed())
            .returnable(state.target() != null && !decided && !state.isContested())
            .arbitrated(decided)
            .version(matter.version())
            .moves(view.moves().stream().map(move -> move(move, names)).toList());
    shown.setFirstReceiver(unit(state.receiver(), names));
    shown.setSuggested(unit(view.suggested(), names));
    shown.setTarget(unit(state.target(), names));
    String answering = state.takenBy() == null ? state.receiver() : state.takenBy();
    shown.setAnswering(unit(answering, names));
    shown.setDispatchedAt(at(matter.progress().dispatchedAt()));
    shown.setTakeDueAt(at(state.takeDueAt()));
    shown.setTakenAt(at(matter.progress().acceptedAt()));
    shown.setArbiter(names.person(state.dispute().arbiter()));
    shown.setDuplicateOf(state.duplicateOf());
    shown.setDuplicateOfNumber(view.duplicateOfNumber());
    DispatchReading.NotAccepted declined = view.declined();
    if (declined != null) {
      shown.setNotAccepted(new NotAcceptedAnswer(declined.reason(), place(declined.whereToTurn())));
    }
    return shown;
  }

  private static DispatchMove move(Move move, UnitNames names) {
    DispatchMove shown =
        new DispatchMove(
            DispatchMove.KindEnum.fromValue(move.kind().name()),
            move.at().atOffset(ZoneOffset.UTC),
            String.valueOf(names.person(move.by())));
    shown.setUnit(unit(move.unit(), names));
    shown.setReason(move.reason());
    return shown;
  }

  private static @Nullable DispatchUnit unit(@Nullable String code, UnitNames names) {
    return code == null ? null : new DispatchUnit(code, String.valueOf(names.unit(code)));
  }

  private UnitNames names() {
    return units.names(
        LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage()));
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
