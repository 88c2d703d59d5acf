package org.linli.dispute.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.dispute.api.Open311Api;
import org.linli.dispute.api.model.Open311Definition;
import org.linli.dispute.api.model.Open311Discovery;
import org.linli.dispute.api.model.Open311Endpoint;
import org.linli.dispute.api.model.Open311Error;
import org.linli.dispute.api.model.Open311Format;
import org.linli.dispute.api.model.Open311Receipt;
import org.linli.dispute.api.model.Open311Request;
import org.linli.dispute.api.model.Open311Service;
import org.linli.dispute.api.model.Open311Update;
import org.linli.dispute.matter.Categories;
import org.linli.dispute.open311.Programs;
import org.linli.dispute.report.Spot;
import org.linli.dispute.resident.NewResidentReport;
import org.linli.dispute.resident.ResidentReports;
import org.linli.dispute.resident.TicketFollowing;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Open311Controller implements Open311Api {

  private static final int MOST_IDS = 50;
  private static final OffsetDateTime CHANGESET =
      OffsetDateTime.of(2026, 11, 21, 0, 0, 0, 0, ZoneOffset.UTC);

  private final ResidentReports reports;
  private final TicketFollowing following;
  private final Programs programs;
  private final Categories categories;
  private final Open311Answers answers;
  private final Open311Faults faults;
  private final String publicUrl;

  Open311Controller(
      ResidentReports reports,
      TicketFollowing following,
      Programs programs,
      Categories categories,
      Open311Answers answers,
      Open311Faults faults,
      @Value("${linli.public-url}") String publicUrl) {
    this.reports = reports;
    this.following = following;
    this.programs = programs;
    this.categories = categories;
    this.answers = answers;
    this.faults = faults;
    this.publicUrl = publicUrl;
  }

  @Override
  public ResponseEntity<Open311Discovery> discoverOpen311(Open311Format format) {
    Open311Endpoint endpoint =
        new Open311Endpoint(
            "http://wiki.open311.org/GeoReport_v2",
            publicUrl + "/open311/v2",
            CHANGESET,
            "production",
            List.of("application/json", "application/xml"));
    return as(
        format,
        new Open311Discovery(
            CHANGESET,
            publicUrl + "/report",
            answers.text("open311.key-service", locale()),
            List.of(endpoint)));
  }

  @Override
  public ResponseEntity<List<Open311Service>> listOpen311Services(
      Open311Format format, @Nullable String jurisdictionId, @Nullable String apiKey) {
    Locale locale = locale();
    return as(
        format,
        categories.list().stream()
            .map(
                category ->
                    new Open311Service(
                        category.code(),
                        Open311Answers.name(category, locale),
                        answers.text("open311.service", locale),
                        false,
                        "realtime",
                        "",
                        ""))
            .toList());
  }

  @Override
  public ResponseEntity<Open311Definition> getOpen311Service(
      String code, Open311Format format, @Nullable String jurisdictionId, @Nullable String apiKey) {
    if (categories.find(code).isEmpty()) {
      throw ProblemException.notFound();
    }
    return as(format, new Open311Definition(code, List.of()));
  }

  @Override
  public ResponseEntity<List<Open311Receipt>> createOpen311Request(
      Open311Format format,
      String serviceCode,
      String description,
      @Nullable String jurisdictionId,
      @Nullable String apiKey,
      @Nullable Double lat,
      @Nullable Double lon,
      @Nullable String addressString,
      @Nullable String addressId,
      @Nullable String email,
      @Nullable String deviceId,
      @Nullable String accountId,
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String phone,
      @Nullable String mediaUrl) {
    if (!programs.knows(apiKey)) {
      throw ProblemException.forbidden("open311-key");
    }
    if (mediaUrl != null && !mediaUrl.isBlank()) {
      throw ProblemException.badField("media_url", "open311-media");
    }
    Locale locale = locale();
    ResidentReports.Given given =
        reports.sendForProgram(
            new NewResidentReport(
                description,
                serviceCode,
                spot(lat, lon, addressId),
                addressString,
                locale.getLanguage().equals("en") ? "en" : "zh-CN",
                false,
                List.of()));
    String notice =
        answers.text(
            "open311.notice", locale, publicUrl + "/report/track", given.ticket(), given.pin());
    String id = given.openId();
    List<Open311Receipt> receipts =
        List.of(new Open311Receipt(id == null ? given.ticket() : id, notice));
    return ResponseEntity.status(HttpStatus.CREATED)
        .contentType(type(format))
        .cacheControl(CacheControl.noStore())
        .body(receipts);
  }

  @Override
  public ResponseEntity<List<Open311Request>> listOpen311Requests(
      Open311Format format,
      @Nullable String jurisdictionId,
      @Nullable String apiKey,
      @Nullable String ids,
      @Nullable String serviceCode,
      @Nullable OffsetDateTime from,
      @Nullable OffsetDateTime to,
      @Nullable String status) {
    Set<String> codes =
        serviceCode == null ? Set.of() : Set.copyOf(Arrays.asList(serviceCode.split(",", -1)));
    Set<String> states =
        status == null ? Set.of() : Set.copyOf(Arrays.asList(status.split(",", -1)));
    return as(
        format,
        asked(ids).stream()
            .map(state -> answers.request(state, locale()))
            .filter(each -> codes.isEmpty() || codes.contains(each.getServiceCode()))
            .filter(each -> states.isEmpty() || states.contains(each.getStatus().getValue()))
            .filter(each -> isWithin(each.getRequestedDatetime(), from, to))
            .toList());
  }

  @Override
  public ResponseEntity<List<Open311Request>> getOpen311Request(
      String id, Open311Format format, @Nullable String jurisdictionId, @Nullable String apiKey) {
    List<TicketFollowing.State> found = asked(id);
    if (found.isEmpty()) {
      throw ProblemException.notFound();
    }
    return as(format, found.stream().map(each -> answers.request(each, locale())).toList());
  }

  @Override
  public ResponseEntity<List<Open311Update>> listOpen311Updates(
      Open311Format format,
      @Nullable String jurisdictionId,
      @Nullable String apiKey,
      @Nullable String ids,
      @Nullable OffsetDateTime from,
      @Nullable OffsetDateTime to) {
    return as(
        format,
        asked(ids).stream()
            .flatMap(state -> answers.updates(state, locale()).stream())
            .filter(update -> isWithin(update.getUpdatedDatetime(), from, to))
            .toList());
  }

  /** Faults as GeoReport says them, in the format that was asked for. */
  @ExceptionHandler
  ResponseEntity<List<Open311Error>> fault(Exception e, HttpServletRequest request) {
    HttpStatusCode status = faults.status(e);
    boolean xml = request.getRequestURI().endsWith(".xml");
    return ResponseEntity.status(status)
        .contentType(xml ? MediaType.APPLICATION_XML : MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .body(List.of(new Open311Error(status.value(), faults.description(e, locale()))));
  }

  private static Spot spot(@Nullable Double lat, @Nullable Double lon, @Nullable String grid) {
    if (lat != null && lon != null) {
      return Spot.at(lon, lat);
    }
    if (lat == null && lon == null && grid != null && !grid.isBlank()) {
      return Spot.inGrid(grid);
    }
    throw ProblemException.badField("lat", "open311-place");
  }

  /** Those of the ids that there are; without ids none. */
  private List<TicketFollowing.State> asked(@Nullable String ids) {
    List<TicketFollowing.State> found = new ArrayList<>();
    String[] each = ids == null ? new String[0] : ids.split(",", -1);
    if (each.length > MOST_IDS) {
      throw ProblemException.badField("service_request_id", "open311-ids", MOST_IDS);
    }
    for (String id : each) {
      if (isId(id.strip())) {
        following.findByOpenId(id.strip()).ifPresent(found::add);
      }
    }
    return found;
  }

  private static boolean isId(String id) {
    try {
      return UUID.fromString(id).toString().equals(id);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isWithin(
      OffsetDateTime at, @Nullable OffsetDateTime from, @Nullable OffsetDateTime to) {
    return (from == null || !at.isBefore(from)) && (to == null || !at.isAfter(to));
  }

  private static <T> ResponseEntity<T> as(Open311Format format, T body) {
    return ResponseEntity.ok()
        .contentType(type(format))
        .cacheControl(CacheControl.noStore())
        .body(body);
  }

  private static MediaType type(Open311Format format) {
    return switch (format) {
      case JSON -> MediaType.APPLICATION_JSON;
      case XML -> MediaType.APPLICATION_XML;
    };
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
