package org.linli.person.workforce.web;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.commons.place.Places;
import org.linli.person.api.StaffingApi;
import org.linli.person.api.model.ExpiringCertificate;
import org.linli.person.api.model.Shortage;
import org.linli.person.api.model.StaffingAnswer;
import org.linli.person.api.model.StaffingFigures;
import org.linli.person.api.model.TeamStaffing;
import org.linli.person.api.model.TownStaffing;
import org.linli.person.workforce.Member;
import org.linli.person.workforce.QualificationKinds;
import org.linli.person.workforce.Staffing;
import org.linli.person.workforce.Workforce;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StaffingController implements StaffingApi {

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final Staffing staffing;
  private final Workforce workforce;
  private final StaffingSheet sheet;
  private final Places places;

  StaffingController(Staffing staffing, Workforce workforce, StaffingSheet sheet, Places places) {
    this.staffing = staffing;
    this.workforce = workforce;
    this.sheet = sheet;
    this.places = places;
  }

  @Override
  public ResponseEntity<StaffingAnswer> getStaffing(String area, @Nullable LocalDate on) {
    Staffing.Answer answer = staffing.of(area, on);
    return fresh(
        new StaffingAnswer(
            answer.on(),
            new org.linli.person.api.model.StaffingStandard(
                answer.standard().fullTimePerTeam(),
                answer.standard().assistantsPerTeam(),
                answer.standard().certifiedPerTown(),
                answer.standard().warnDays(),
                answer.standardVersion()),
            answer.towns().stream().map(this::town).toList(),
            figures(answer.total())));
  }

  @Override
  public ResponseEntity<Resource> exportStaffing(String area, @Nullable LocalDate on) {
    Staffing.Answer answer = staffing.of(area, on);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    sheet.write(answer, out);
    return ResponseEntity.ok()
        .contentType(XLSX)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("staffing-" + answer.on() + ".xlsx")
                .build()
                .toString())
        .body(new ByteArrayResource(out.toByteArray()));
  }

  @Override
  public ResponseEntity<List<ExpiringCertificate>> listExpiringCertificates(
      String area, @Nullable LocalDate on) {
    LocalDate day = on == null ? workforce.today().on() : on;
    int warnDays = workforce.today().warnDays();
    return fresh(
        staffing.expiring(area, on).stream().map(one -> expiring(one, day, warnDays)).toList());
  }

  private ExpiringCertificate expiring(Member member, LocalDate on, int warnDays) {
    return new ExpiringCertificate(
        member.username(),
        member.name(),
        member.place().areaCode(),
        places.name(member.place().areaCode(), WorkforceWords.isEnglish()),
        QualificationKinds.MEDIATOR_CERTIFICATE,
        Objects.requireNonNull(member.certificate().until()),
        WorkforceWords.state(member.certificate().state(on, warnDays)));
  }

  private TownStaffing town(Staffing.TownFigures town) {
    return new TownStaffing(
        town.areaCode(),
        places.name(town.areaCode(), WorkforceWords.isEnglish()),
        figures(town.figures()),
        town.teams().stream()
            .map(
                team ->
                    new TeamStaffing(
                        team.code(),
                        team.name(),
                        shortage(team.fullTime()),
                        shortage(team.assistants())))
            .toList());
  }

  private static StaffingFigures figures(Staffing.Figures figures) {
    return new StaffingFigures(
        figures.staff(),
        figures.teams(),
        shortage(figures.fullTime()),
        shortage(figures.assistants()),
        shortage(figures.certified()),
        figures.certificates().expiringSoon(),
        figures.certificates().expired(),
        figures.trained().hours().doubleValue(),
        figures.trained().people());
  }

  private static Shortage shortage(Staffing.Shortage shortage) {
    return new Shortage(shortage.present(), shortage.wanted(), shortage.gap());
  }

  private static <T> ResponseEntity<T> fresh(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }
}
