package org.linli.grid.preview.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.importing.ImportJob;
import org.linli.commons.importing.ImportJobs;
import org.linli.commons.importing.answer.ImportAnswers;
import org.linli.commons.importing.answer.ShownImport;
import org.linli.commons.importing.answer.ShownImports;
import org.linli.commons.problem.ProblemException;
import org.linli.grid.api.ImportsApi;
import org.linli.grid.api.model.ImportFindings;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class ImportsController implements ImportsApi {

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final ImportAnswers answers;
  private final ImportJobs jobs;
  private final ReportSheet sheet;
  private final Findings findings;

  ImportsController(ImportAnswers answers, ImportJobs jobs, ReportSheet sheet, Findings findings) {
    this.answers = answers;
    this.jobs = jobs;
    this.sheet = sheet;
    this.findings = findings;
  }

  @Override
  public ResponseEntity<ShownImport> startImport(
      MultipartFile mapping,
      MultipartFile file,
      @Nullable String idempotencyKey,
      @Nullable Boolean skipBad) {
    return answers.start(
        PATH_LIST_IMPORTS, new ImportAnswers.Sent(mapping, file, skipBad), idempotencyKey);
  }

  @Override
  public ResponseEntity<ShownImport> getImport(UUID id) {
    return answers.get(id);
  }

  @Override
  public ResponseEntity<ShownImports> listImports(@Nullable String cursor, Integer limit) {
    return answers.page(cursor, limit);
  }

  @Override
  public ResponseEntity<Resource> getImportReport(UUID id) {
    byte[] workbook = sheet.write(require(id), LocaleContextHolder.getLocale());
    return ResponseEntity.ok()
        .contentType(XLSX)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("import-" + id + ".xlsx").build().toString())
        .body(new ByteArrayResource(workbook));
  }

  @Override
  public ResponseEntity<ImportFindings> getImportFindings(UUID id) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(findings.of(require(id).violations(), LocaleContextHolder.getLocale()));
  }

  private ImportJob require(UUID id) {
    return jobs.find(CurrentAccess.require().viewer().subject(), id)
        .orElseThrow(ProblemException::notFound);
  }
}
