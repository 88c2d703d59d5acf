package org.linli.grid.boundary.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.importing.ImportFile;
import org.linli.commons.importing.ImportJobs;
import org.linli.commons.importing.ImportPage;
import org.linli.commons.problem.Problem;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Problems;
import org.linli.grid.api.ImportsApi;
import org.linli.grid.api.model.ImportJob;
import org.linli.grid.api.model.ImportJobPage;
import org.linli.grid.api.model.Violation;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class ImportsController implements ImportsApi {

  private final ImportJobs jobs;
  private final Problems problems;
  private final MessageSource messages;
  private final Clock clock;

  ImportsController(ImportJobs jobs, Problems problems, MessageSource messages, Clock clock) {
    this.jobs = jobs;
    this.problems = problems;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public ResponseEntity<ImportJob> startImport(
      MultipartFile mapping,
      MultipartFile file,
      @Nullable String idempotencyKey,
      @Nullable Boolean skipBad) {
    String name = file.getOriginalFilename();
    ImportFile upload =
        new ImportFile(name == null ? "" : name, file.getSize(), file::getInputStream);
    try {
      org.linli.commons.importing.ImportJob job =
          jobs.start(
              CurrentAccess.require(),
              mapping.getBytes(),
              upload,
              Boolean.TRUE.equals(skipBad),
              idempotencyKey);
      return ResponseEntity.accepted()
          .location(URI.create(PATH_LIST_IMPORTS + "/" + job.id()))
          .cacheControl(CacheControl.noStore())
          .body(model(job));
    } catch (IOException e) {
      throw new UncheckedIOException("an upload could not be read", e);
    }
  }

  @Override
  public ResponseEntity<ImportJob> getImport(UUID id) {
    return jobs.find(subject(), id)
        .map(job -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(model(job)))
        .orElseThrow(ProblemException::notFound);
  }

  @Override
  public ResponseEntity<ImportJobPage> listImports(@Nullable String cursor, Integer limit) {
    ImportPage found = jobs.page(subject(), cursor, limit);
    ImportJobPage page =
        new ImportJobPage(found.items().stream().map(this::model).toList())
            .nextCursor(found.nextCursor());
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
  }

  private static String subject() {
    Access access = CurrentAccess.require();
    return access.viewer().subject();
  }

  private ImportJob model(org.linli.commons.importing.ImportJob job) {
    Locale locale = LocaleContextHolder.getLocale();
    ImportJob model =
        new ImportJob(
            job.id(),
            job.target(),
            ImportJob.StateEnum.fromValue(job.state().name()),
            job.fileName(),
            job.skipBad(),
            job.createdAt().atZone(clock.getZone()).toOffsetDateTime(),
            job.progress(),
            job.counts().read(),
            job.counts().accepted(),
            job.counts().unchanged(),
            job.counts().refused(),
            problems.faults(job.violations(), locale).stream()
                .map(ImportsController::violation)
                .toList(),
            job.moreViolations());
    if (job.finishedAt() != null) {
      model.finishedAt(job.finishedAt().atZone(clock.getZone()).toOffsetDateTime());
    }
    model.detail(job.failureText(messages, locale));
    return model;
  }

  private static Violation violation(Problem.Fault fault) {
    return new Violation(fault.code(), fault.message()).field(fault.field()).row(fault.row());
  }
}
