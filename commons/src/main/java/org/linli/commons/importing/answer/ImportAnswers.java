package org.linli.commons.importing.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.importing.ImportCounts;
import org.linli.commons.importing.ImportFile;
import org.linli.commons.importing.ImportJob;
import org.linli.commons.importing.ImportJobs;
import org.linli.commons.importing.ImportPage;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Problems;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/**
 * What the controller of a service answers about imports. A service only says where its imports are
 * found; everybody sees their own.
 */
public final class ImportAnswers {

  private final ImportJobs jobs;
  private final Problems problems;
  private final MessageSource messages;

  public ImportAnswers(ImportJobs jobs, Problems problems, MessageSource messages) {
    this.jobs = jobs;
    this.problems = problems;
    this.messages = messages;
  }

  /** What was sent to be imported. */
  public record Sent(MultipartFile mapping, MultipartFile file, @Nullable Boolean skipBad) {

    private ImportFile upload() {
      String name = file.getOriginalFilename();
      return new ImportFile(name == null ? "" : name, file.getSize(), file::getInputStream);
    }
  }

  /**
   * Takes an import, once for each key.
   *
   * @param path where the imports of the service are found, such as {@code /api/grid/imports}
   */
  public ResponseEntity<ShownImport> start(
      String path, Sent sent, @Nullable String idempotencyKey) {
    try {
      ImportJob job =
          jobs.start(
              CurrentAccess.require(),
              sent.mapping().getBytes(),
              sent.upload(),
              Boolean.TRUE.equals(sent.skipBad()),
              idempotencyKey);
      return ResponseEntity.accepted()
          .location(URI.create(path + "/" + job.id()))
          .cacheControl(CacheControl.noStore())
          .body(shown(job));
    } catch (IOException e) {
      throw new UncheckedIOException("an upload could not be read", e);
    }
  }

  /**
   * One import of the caller.
   *
   * @throws ProblemException 404
   */
  public ResponseEntity<ShownImport> get(UUID id) {
    return jobs.find(subject(), id)
        .map(job -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(shown(job)))
        .orElseThrow(ProblemException::notFound);
  }

  /** The caller's imports, newest first. */
  public ResponseEntity<ShownImports> page(@Nullable String cursor, int limit) {
    ImportPage found = jobs.page(subject(), cursor, limit);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new ShownImports(found.items().stream().map(this::shown).toList(), found.nextCursor()));
  }

  private ShownImport shown(ImportJob job) {
    Locale locale = LocaleContextHolder.getLocale();
    ImportCounts counts = job.counts();
    return new ShownImport(
        job.id(),
        job.target(),
        job.state(),
        job.fileName(),
        job.skipBad(),
        job.createdAt(),
        job.finishedAt(),
        job.progress(),
        counts.read(),
        counts.accepted(),
        counts.unchanged(),
        counts.refused(),
        problems.faults(job.violations(), locale),
        job.moreViolations(),
        job.failureText(messages, locale));
  }

  private static String subject() {
    return CurrentAccess.require().viewer().subject();
  }
}
