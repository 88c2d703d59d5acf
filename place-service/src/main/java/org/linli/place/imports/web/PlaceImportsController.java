package org.linli.place.imports.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.importing.ImportFile;
import org.linli.commons.importing.ImportJobs;
import org.linli.commons.importing.ImportPage;
import org.linli.commons.problem.Problem;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Problems;
import org.linli.place.api.PlaceImportsApi;
import org.linli.place.api.model.ImportJob;
import org.linli.place.api.model.ImportJobPage;
import org.linli.place.api.model.Violation;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class PlaceImportsController implements PlaceImportsApi {

  private final ImportJobs jobs;
  private final Problems problems;
  private final MessageSource messages;

  PlaceImportsController(ImportJobs jobs, Problems problems, MessageSource messages) {
    this.jobs = jobs;
    this.problems = problems;
    this.messages = messages;
  }

  @Override
  public ResponseEntity<ImportJob> startPlaceImport(
      MultipartFile mapping,
      MultipartFile file,
      @Nullable String idempotencyKey,
      @Nullable Boolean skipBad) {
    String name = file.getOriginalFilename();
    ImportFile upload =
        new ImportFile(name == null ? "" : name, file.getSize(), file::getInputStream);
    try {
      var job =
          jobs.start(
              CurrentAccess.require(),
              mapping.getBytes(),
              upload,
              Boolean.TRUE.equals(skipBad),
              idempotencyKey);
      return ResponseEntity.accepted()
          .location(URI.create("/api/place/imports/" + job.id()))
          .body(shown(job));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ResponseEntity<ImportJob> getPlaceImport(UUID id) {
    return jobs.find(subject(), id)
        .map(job -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(shown(job)))
        .orElseThrow(ProblemException::notFound);
  }

  @Override
  public ResponseEntity<ImportJobPage> listPlaceImports(@Nullable String cursor, Integer limit) {
    ImportPage found = jobs.page(subject(), cursor, limit);
    ImportJobPage page = new ImportJobPage();
    page.setItems(found.items().stream().map(this::shown).toList());
    page.setNextCursor(found.nextCursor());
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
  }

  private ImportJob shown(org.linli.commons.importing.ImportJob job) {
    Locale locale = LocaleContextHolder.getLocale();
    ImportJob shown =
        new ImportJob()
            .id(job.id())
            .target(job.target())
            .state(ImportJob.StateEnum.fromValue(job.state().name()))
            .fileName(job.fileName())
            .skipBad(job.skipBad())
            .createdAt(job.createdAt().atOffset(ZoneOffset.UTC))
            .progress(job.progress())
            .rowsRead(job.counts().read())
            .rowsAccepted(job.counts().accepted())
            .rowsUnchanged(job.counts().unchanged())
            .rowsRefused(job.counts().refused())
            .violations(violations(job, locale))
            .moreViolations(job.moreViolations());
    Instant finished = job.finishedAt();
    shown.setFinishedAt(finished == null ? null : finished.atOffset(ZoneOffset.UTC));
    shown.setDetail(job.failureText(messages, locale));
    return shown;
  }

  private List<Violation> violations(org.linli.commons.importing.ImportJob job, Locale locale) {
    return problems.faults(job.violations(), locale).stream()
        .map(PlaceImportsController::violation)
        .toList();
  }

  private static Violation violation(Problem.Fault fault) {
    Violation violation = new Violation(fault.code(), fault.message());
    violation.setRow(fault.row());
    violation.setField(fault.field());
    return violation;
  }

  private static String subject() {
    return CurrentAccess.require().viewer().subject();
  }
}
