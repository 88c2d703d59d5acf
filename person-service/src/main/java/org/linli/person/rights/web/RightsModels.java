package org.linli.person.rights.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.person.api.model.GivenAnswer;
import org.linli.person.api.model.OverdueRights;
import org.linli.person.api.model.OwnRightsRequest;
import org.linli.person.api.model.RightsKind;
import org.linli.person.api.model.RightsRequestSummary;
import org.linli.person.api.model.RightsResult;
import org.linli.person.api.model.RightsState;
import org.linli.person.api.model.SubjectKind;
import org.linli.person.rights.OwnRights;
import org.linli.person.rights.RightsRequest;
import org.linli.person.rights.RightsStore;

/** Requests as the contract has them. */
final class RightsModels {

  private RightsModels() {}

  static OwnRightsRequest own(OwnRights.Told told, LocalDate today) {
    RightsRequest request = told.request();
    OwnRightsRequest shown =
        new OwnRightsRequest(
            request.id(),
            request.label(),
            RightsKind.valueOf(request.kind().name()),
            told.words(),
            state(request),
            MyDataTexts.at(request.receivedAt()),
            request.dueOn(),
            request.isOverdue(today));
    GivenAnswer answer = answer(request, told.answerWords());
    if (answer != null) {
      // Who it was is for the desk; whoever asked gets the office's answer.
      answer.setBy(null);
      shown.setAnswer(answer);
    }
    return shown;
  }

  static RightsRequestSummary summary(RightsRequest request, LocalDate today) {
    RightsRequestSummary shown =
        new RightsRequestSummary(
            request.id(),
            request.label(),
            RightsKind.valueOf(request.kind().name()),
            SubjectKind.valueOf(request.subject().kind().name()),
            request.subject().label(),
            request.subject().areaCode(),
            state(request),
            MyDataTexts.at(request.receivedAt()),
            request.dueOn(),
            request.isOverdue(today),
            (int) ChronoUnit.DAYS.between(today, request.dueOn()));
    shown.setSubjectId(request.subject().id());
    shown.setInCharge(request.subject().inCharge());
    return shown;
  }

  static OverdueRights overdue(RightsRequest request, LocalDate today) {
    return new OverdueRights(
        request.label(),
        RightsKind.valueOf(request.kind().name()),
        request.subject().areaCode(),
        MyDataTexts.at(request.receivedAt()),
        request.dueOn(),
        (int) ChronoUnit.DAYS.between(request.dueOn(), today));
  }

  static @Nullable GivenAnswer answer(RightsRequest request, @Nullable String words) {
    RightsRequest.Answer answer = request.answer();
    if (answer == null || words == null) {
      return null;
    }
    GivenAnswer shown =
        new GivenAnswer(
            RightsResult.valueOf(answer.result().name()),
            words,
            MyDataTexts.at(answer.at()),
            List.copyOf(answer.corrected()));
    shown.setBy(answer.by());
    if (request.kind() == org.linli.person.rights.RightsKind.ERASURE) {
      shown.setErased(answer.erased());
    }
    return shown;
  }

  static String cursor(RightsRequest last) {
    String place = last.dueOn() + " " + last.id();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  static RightsStore.@Nullable Place place(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      int cut = place.indexOf(' ');
      return new RightsStore.Place(
          LocalDate.parse(place.substring(0, Math.max(cut, 0))),
          UUID.fromString(place.substring(cut + 1)));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw ProblemException.badField("cursor", "cursor");
    }
  }

  private static RightsState state(RightsRequest request) {
    return request.isOpen() ? RightsState.OPEN : RightsState.ANSWERED;
  }
}
