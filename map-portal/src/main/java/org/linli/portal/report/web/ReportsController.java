package org.linli.portal.report.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.analysis.api.ReportsApi;
import org.linli.analysis.api.model.Report;
import org.linli.analysis.api.model.ReportContent;
import org.linli.analysis.api.model.ReportFilters;
import org.linli.analysis.api.model.ReportKind;
import org.linli.analysis.api.model.ReportLanguage;
import org.linli.analysis.api.model.ReportNames;
import org.linli.analysis.api.model.ReportPage;
import org.linli.analysis.api.model.ReportPassage;
import org.linli.analysis.api.model.ReportRequest;
import org.linli.analysis.api.model.ReportTemplates;
import org.linli.commons.paging.Cursors;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings.InForce;
import org.linli.portal.report.Passage;
import org.linli.portal.report.Question;
import org.linli.portal.report.Report.Format;
import org.linli.portal.report.ReportStore;
import org.linli.portal.report.Reports;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReportsController implements ReportsApi {

  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

  private final Reports reports;
  private final ShownNames names;

  ReportsController(Reports reports, MessageSource messages) {
    this.reports = reports;
    this.names = new ShownNames(messages);
  }

  @Override
  public ResponseEntity<ReportTemplates> listReportTemplates() {
    InForce<org.linli.portal.report.ReportTemplates> inForce = reports.templates();
    return fresh(
        new ReportTemplates(
            inForce.version(),
            inForce.value().templates().stream().map(ReportsController::shown).toList()));
  }

  @Override
  public ResponseEntity<ReportNames> listReportNames() {
    return fresh(names.all());
  }

  @Override
  public ResponseEntity<ReportPage> listReports(
      @Nullable String area, @Nullable String cursor, Integer limit) {
    ReportStore.After after =
        Cursors.read(cursor, (at, id) -> new ReportStore.After(Instant.parse(at), id));
    List<org.linli.portal.report.Report> found = reports.list(area, after, limit + 1);
    boolean more = found.size() > limit;
    List<org.linli.portal.report.Report> page = more ? found.subList(0, limit) : found;
    ReportPage answer = new ReportPage(page.stream().map(ReportsController::shown).toList());
    if (more) {
      answer.setNextCursor(Cursors.write(page.getLast().madeAt(), page.getLast().id()));
    }
    return fresh(answer);
  }

  @Override
  public ResponseEntity<Report> makeReport(ReportRequest request, @Nullable String key) {
    boolean english = request.getLanguage() == ReportLanguage.EN;
    Reports.Order order =
        new Reports.Order(
            request.getTemplate(),
            request.getArea(),
            request.getDay(),
            request.getFrom(),
            request.getTo(),
            request.getCampaign(),
            new Question.Filters(
                orEmpty(request.getCategories()),
                orEmpty(request.getLevels()).stream()
                    .map(ReportRequest.LevelsEnum::getValue)
                    .toList()),
            english);
    org.linli.portal.report.Report made =
        inLanguage(
            english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE, () -> reports.make(order, key));
    return ResponseEntity.accepted()
        .location(URI.create("/api/analysis/reports/" + made.id()))
        .cacheControl(CacheControl.noStore())
        .body(shown(made));
  }

  @Override
  public ResponseEntity<Report> getReport(UUID id) {
    return fresh(shown(reports.get(id)));
  }

  @Override
  public ResponseEntity<ReportContent> readReport(UUID id) {
    return fresh(
        new ReportContent(reports.read(id).stream().map(ReportsController::shown).toList()));
  }

  @Override
  public ResponseEntity<Resource> downloadReport(UUID id, String name, @Nullable String purpose) {
    Format format =
        Format.of(name)
            .orElseThrow(() -> ProblemException.badField("format", "unknown-value", name));
    org.linli.portal.report.Report report = reports.get(id);
    byte[] document = reports.take(report, format);
    String disposition =
        ContentDisposition.attachment()
            .filename(
                report.title().replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_") + "." + name,
                StandardCharsets.UTF_8)
            .build()
            .toString();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
        .header("X-Content-Type-Options", "nosniff")
        .contentType(
            switch (format) {
              case DOCX -> MediaType.parseMediaType(OFFICE + "wordprocessingml.document");
              case PDF -> MediaType.APPLICATION_PDF;
              case XLSX -> MediaType.parseMediaType(OFFICE + "spreadsheetml.sheet");
            })
        .body(new ByteArrayResource(document));
  }

  private static <T> List<T> orEmpty(@Nullable List<T> values) {
    return values == null ? List.of() : values;
  }

  /** The services asked for figures answer in the language of the report, not of the screen. */
  private static <T> T inLanguage(Locale language, Supplier<T> work) {
    Locale before = LocaleContextHolder.getLocale();
    LocaleContextHolder.setLocale(language);
    try {
      return work.get();
    } finally {
      LocaleContextHolder.setLocale(before);
    }
  }

  private static Report shown(org.linli.portal.report.Report report) {
    var about = report.about();
    Question question = about.question();
    Report shown =
        new Report(
            report.id(),
            about.template(),
            about.templateVersion(),
            ReportKind.valueOf(question.period().kind().name()),
            report.title(),
            question.area(),
            about.areaName(),
            question.period().from(),
            question.period().to(),
            new ReportFilters(question.filters().categories(), question.filters().levels()),
            question.english() ? ReportLanguage.EN : ReportLanguage.ZH_CN,
            Report.StateEnum.valueOf(report.work().state().name()),
            report.work().progress(),
            report.madeBy(),
            report.madeAt().atOffset(ZoneOffset.UTC),
            about.fabricVersion(),
            about.silent().stream()
                .map(section -> Report.SilentEnum.fromValue(section.wireName()))
                .toList());
    Instant finished = report.work().finishedAt();
    if (finished != null) {
      shown.setFinishedAt(finished.atOffset(ZoneOffset.UTC));
    }
    org.linli.portal.report.Report.Failure failure = report.work().failure();
    if (failure != null) {
      shown.setFailure(Report.FailureEnum.fromValue(failure.wireName()));
    }
    return shown;
  }

  private static ReportPassage shown(Passage passage) {
    return new ReportPassage(
        ReportPassage.KindEnum.valueOf(passage.kind().name()), passage.text(), passage.rows());
  }

  private static org.linli.analysis.api.model.ReportTemplate shown(
      org.linli.portal.report.ReportTemplate template) {
    return new org.linli.analysis.api.model.ReportTemplate(
        template.code(),
        ReportKind.valueOf(template.kind().name()),
        template.name(),
        template.nameEn(),
        template.body(),
        template.bodyEn());
  }

  private static <T> ResponseEntity<T> fresh(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }
}
