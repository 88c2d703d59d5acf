package org.linli.person.workforce.web;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.access.Role;
import org.linli.commons.idempotency.Versions;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.person.api.WorkforceApi;
import org.linli.person.api.model.CertificateState;
import org.linli.person.api.model.NewQualification;
import org.linli.person.api.model.NewTraining;
import org.linli.person.api.model.NewWorkforceCorrection;
import org.linli.person.api.model.OwnWorkforce;
import org.linli.person.api.model.StaffPosition;
import org.linli.person.api.model.WorkforceContent;
import org.linli.person.api.model.WorkforceCorrection;
import org.linli.person.api.model.WorkforceCorrectionAnswer;
import org.linli.person.api.model.WorkforceMember;
import org.linli.person.api.model.WorkforcePage;
import org.linli.person.api.model.WorkloadAnswer;
import org.linli.person.workforce.Correction;
import org.linli.person.workforce.Member;
import org.linli.person.workforce.Position;
import org.linli.person.workforce.Qualification;
import org.linli.person.workforce.Training;
import org.linli.person.workforce.Workforce;
import org.linli.person.workforce.WorkforceFilter;
import org.linli.person.workforce.WorkforceStore;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WorkforceController implements WorkforceApi {

  private static final double HALVES = 2;

  private final Workforce workforce;
  private final WorkforceWords words;
  private final Workloads workloads;
  private final Places places;

  WorkforceController(
      Workforce workforce, WorkforceWords words, Workloads workloads, Places places) {
    this.workforce = workforce;
    this.words = words;
    this.workloads = workloads;
    this.places = places;
  }

  @Override
  public ResponseEntity<WorkforcePage> listWorkforce(
      @Nullable String area,
      @Nullable StaffPosition position,
      @Nullable String team,
      @Nullable String speciality,
      @Nullable String language,
      @Nullable CertificateState certificate,
      @Nullable String cursor,
      Integer limit) {
    WorkforceFilter filter =
        new WorkforceFilter(
            places.scopes(area),
            position == null ? null : Position.valueOf(position.getValue()),
            team,
            speciality,
            language,
            certificate == null
                ? null
                : org.linli.person.workforce.CertificateState.valueOf(certificate.getValue()));
    List<Member> found = workforce.list(filter, place(cursor), limit + 1);
    List<Member> shown = found.subList(0, Math.min(limit, found.size()));
    WorkforceStore.Day today = workforce.today();
    WorkforcePage page =
        new WorkforcePage(shown.stream().map(member -> words.item(member, today)).toList());
    if (found.size() > limit) {
      page.setNextCursor(cursor(shown.getLast()));
    }
    return fresh(page);
  }

  @Override
  public ResponseEntity<OwnWorkforce> getOwnWorkforce() {
    OwnWorkforce own =
        new OwnWorkforce(
            CurrentAccess.require().viewer().username(),
            false,
            workforce.ownCorrections().stream().map(words::correction).toList());
    workforce
        .own()
        .ifPresent(
            whole -> own.entered(true).record(words.member(whole, workforce.today(), false)));
    return fresh(own);
  }

  @Override
  public ResponseEntity<WorkforceCorrection> requestOwnWorkforceCorrection(
      NewWorkforceCorrection asked, @Nullable String idempotencyKey) {
    Correction correction =
        workforce.ask(
            Correction.Field.valueOf(asked.getField().getValue()),
            asked.getWords(),
            idempotencyKey);
    return ResponseEntity.status(HttpStatus.CREATED).body(words.correction(correction));
  }

  @Override
  public ResponseEntity<List<WorkforceCorrection>> listWorkforceCorrections(@Nullable String area) {
    return fresh(
        workforce.openCorrections(places.scopes(area)).stream().map(words::correction).toList());
  }

  @Override
  public ResponseEntity<WorkforceCorrection> answerWorkforceCorrection(
      UUID id, WorkforceCorrectionAnswer answer) {
    return fresh(words.correction(workforce.answer(id, answer.getCorrected(), answer.getWords())));
  }

  @Override
  public ResponseEntity<WorkloadAnswer> getWorkload(String area) {
    return fresh(workloads.of(places.requireOwn(area).code()));
  }

  @Override
  public ResponseEntity<WorkforceMember> getWorkforceMember(String username) {
    return shown(workforce.get(username));
  }

  @Override
  public ResponseEntity<WorkforceMember> putWorkforceMember(
      String username,
      WorkforceContent content,
      @Nullable String ifMatch,
      @Nullable String ifNoneMatch) {
    Workforce.Content entered =
        new Workforce.Content(
            content.getAreaCode(),
            Position.valueOf(content.getPosition().getValue()),
            content.getTeam(),
            given(content.getSpecialities()),
            given(content.getLanguages()));
    return shown(workforce.put(username, entered, Versions.seen(ifMatch, ifNoneMatch)));
  }

  @Override
  public ResponseEntity<WorkforceMember> addQualification(String username, NewQualification added) {
    return shown(
        workforce.add(
            username,
            new Qualification(
                UuidCreator.getTimeOrderedEpoch(),
                added.getKind(),
                added.getNumber().strip(),
                added.getIssuedBy().strip(),
                added.getIssuedOn(),
                added.getExpiresOn())));
  }

  @Override
  public ResponseEntity<WorkforceMember> removeQualification(String username, UUID id) {
    return shown(workforce.removeQualification(username, id));
  }

  @Override
  public ResponseEntity<WorkforceMember> addTraining(
      String username, NewTraining added, @Nullable String idempotencyKey) {
    double hours = Math.round(added.getHours() * HALVES) / HALVES;
    return shown(
        workforce.add(
            username,
            new Training(
                UuidCreator.getTimeOrderedEpoch(),
                added.getTitle().strip(),
                BigDecimal.valueOf(hours),
                added.getOn()),
            idempotencyKey));
  }

  @Override
  public ResponseEntity<WorkforceMember> removeTraining(String username, UUID id) {
    return shown(workforce.removeTraining(username, id));
  }

  private ResponseEntity<WorkforceMember> shown(Member.Whole whole) {
    boolean administers =
        CurrentAccess.require().grants().stream()
            .filter(grant -> grant.role() == Role.AREA_ADMIN)
            .anyMatch(
                grant ->
                    places
                        .find(String.valueOf(grant.areaCode()))
                        .filter(area -> whole.member().place().path().startsWith(area.path()))
                        .isPresent());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .eTag(Versions.tag(whole.member().version()))
        .body(words.member(whole, workforce.today(), administers));
  }

  private static List<String> given(@Nullable List<String> list) {
    return list == null ? List.of() : list;
  }

  private static <T> ResponseEntity<T> fresh(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }

  private static String cursor(Member last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            (last.place().path() + ' ' + last.username()).getBytes(StandardCharsets.UTF_8));
  }

  private static WorkforceStore.@Nullable Place place(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
      if (parts.length == 2) {
        return new WorkforceStore.Place(parts[0], parts[1]);
      }
    } catch (IllegalArgumentException e) {
      // Said below in the words of the interface.
    }
    throw ProblemException.badField("cursor", "cursor");
  }
}
