package org.linli.dispute.report.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.dispute.api.ReportsApi;
import org.linli.dispute.api.model.FiledReport;
import org.linli.dispute.api.model.NewReport;
import org.linli.dispute.api.model.Report;
import org.linli.dispute.api.model.ReportChannel;
import org.linli.dispute.api.model.ReportCorrection;
import org.linli.dispute.api.model.ReportLink;
import org.linli.dispute.api.model.ReportMatch;
import org.linli.dispute.api.model.ReportPage;
import org.linli.dispute.api.model.ReportReview;
import org.linli.dispute.api.model.ReportState;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.Jurisdiction;
import org.linli.dispute.matter.ListPlace;
import org.linli.dispute.report.Filed;
import org.linli.dispute.report.Filer;
import org.linli.dispute.report.ReportDesk;
import org.linli.dispute.report.ReportFilter;
import org.linli.dispute.unit.Units;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReportsController implements ReportsApi {

  private final ReportDesk desk;
  private final Units units;
  private final MessageSource messages;
  private final FabricHolder fabric;

  ReportsController(ReportDesk desk, Units units, MessageSource messages, FabricHolder fabric) {
    this.desk = desk;
    this.units = units;
    this.messages = messages;
    this.fabric = fabric;
  }

  @Override
  public ResponseEntity<FiledReport> fileReport(NewReport newReport, @Nullable String key) {
    Access access = CurrentAccess.require();
    Filed filed = desk.reports().file(Requests.report(newReport), new Filer.Staff(access, key));
    ReportDesk.Shown shown = desk.get(access, filed.reportId());
    FiledReport answer =
        new FiledReport(shown().report(shown), filed.repeated(), shown().matches(filed.matches()));
    return ResponseEntity.status(filed.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
        .location(URI.create("/api/dispute/reports/" + filed.reportId()))
        .eTag(tag(shown))
        .cacheControl(CacheControl.noStore())
        .body(answer);
  }

  @Override
  public ResponseEntity<List<ReportMatch>> previewMatches(NewReport newReport) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(shown().matches(desk.preview(Requests.report(newReport), CurrentAccess.require())));
  }

  @Override
  public ResponseEntity<ReportPage> listReports(
      @Nullable String area,
      @Nullable List<ReportState> state,
      @Nullable List<ReportChannel> channel,
      @Nullable String cursor,
      Integer limit) {
    Access access = CurrentAccess.require();
    Fabric current = fabric.current();
    String path = Jurisdiction.pathOf(area, access, current);
    ReportFilter filter =
        new ReportFilter(
            Jurisdiction.covered(path, access.scopes(current)), states(state), channels(channel));
    ListPlace after = cursor == null ? null : ListPlace.fromCursor(cursor);
    List<ReportDesk.Shown> found = desk.list(access, filter, after, limit + 1);
    ReportPage page = new ReportPage();
    page.setItems(found.stream().limit(limit).map(shown()::report).toList());
    if (found.size() > limit) {
      var last = found.get(limit - 1).report();
      page.setNextCursor(new ListPlace(last.when().received(), last.id()).toCursor());
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
  }

  @Override
  public ResponseEntity<List<Report>> listReportsToReview() {
    return listed(desk.waiting(CurrentAccess.require()));
  }

  @Override
  public ResponseEntity<List<Report>> listReportsOfDispute(UUID id) {
    return listed(desk.ofMatter(CurrentAccess.require(), id));
  }

  @Override
  public ResponseEntity<Report> getReport(UUID id) {
    return one(id);
  }

  @Override
  public ResponseEntity<List<ReportMatch>> listMatches(UUID id) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(shown().matches(desk.matches(CurrentAccess.require(), id)));
  }

  @Override
  public ResponseEntity<Report> reviewReport(
      UUID id, ReportReview review, @Nullable String ifMatch, @Nullable String key) {
    Call call = Call.of(id, ifMatch, key, "review", review);
    Access access = CurrentAccess.require();
    switch (review.getDecision()) {
      case APPROVE -> desk.approve(access, call);
      case SEND_BACK -> desk.sendBack(access, call, review.getReason());
    }
    return one(id);
  }

  @Override
  public ResponseEntity<Report> correctReport(
      UUID id, ReportCorrection correction, @Nullable String ifMatch, @Nullable String key) {
    desk.correct(
        CurrentAccess.require(),
        Call.of(id, ifMatch, key, "correction", correction),
        new org.linli.dispute.report.NewReport.Told(
            correction.getWords(),
            correction.getSummary(),
            Requests.parties(correction.getParties()),
            "zh"),
        correction.getCategory());
    return one(id);
  }

  @Override
  public ResponseEntity<Report> linkReport(
      UUID id, ReportLink link, @Nullable String ifMatch, @Nullable String key) {
    desk.link(
        CurrentAccess.require(),
        Call.of(id, ifMatch, key, "link", link),
        link.getDispute(),
        link.getReason());
    return one(id);
  }

  private ResponseEntity<Report> one(UUID id) {
    ReportDesk.Shown found = desk.get(CurrentAccess.require(), id);
    return ResponseEntity.ok()
        .eTag(tag(found))
        .cacheControl(CacheControl.noStore())
        .body(shown().report(found));
  }

  private ResponseEntity<List<Report>> listed(List<ReportDesk.Shown> found) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(found.stream().map(shown()::report).toList());
  }

  private ShownReport shown() {
    Locale locale = LocaleContextHolder.getLocale();
    boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    return new ShownReport(units.names(english), messages, locale);
  }

  private static Set<org.linli.dispute.report.ReportState> states(
      @Nullable List<ReportState> states) {
    return states == null
        ? Set.of()
        : states.stream()
            .map(state -> org.linli.dispute.report.ReportState.valueOf(state.getValue()))
            .collect(Collectors.toSet());
  }

  private static Set<org.linli.dispute.report.ReportChannel> channels(
      @Nullable List<ReportChannel> channels) {
    return channels == null
        ? Set.of()
        : channels.stream()
            .map(channel -> org.linli.dispute.report.ReportChannel.valueOf(channel.getValue()))
            .collect(Collectors.toSet());
  }

  private static String tag(ReportDesk.Shown shown) {
    return "\"" + shown.report().version() + '"';
  }
}
