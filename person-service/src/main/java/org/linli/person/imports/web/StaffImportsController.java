package org.linli.person.imports.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.importing.answer.ImportAnswers;
import org.linli.commons.importing.answer.ShownImport;
import org.linli.commons.importing.answer.ShownImports;
import org.linli.person.api.StaffImportsApi;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class StaffImportsController implements StaffImportsApi {

  private final ImportAnswers answers;

  StaffImportsController(ImportAnswers answers) {
    this.answers = answers;
  }

  @Override
  public ResponseEntity<ShownImport> startStaffImport(
      MultipartFile mapping,
      MultipartFile file,
      @Nullable String idempotencyKey,
      @Nullable Boolean skipBad) {
    return answers.start(
        PATH_LIST_STAFF_IMPORTS, new ImportAnswers.Sent(mapping, file, skipBad), idempotencyKey);
  }

  @Override
  public ResponseEntity<ShownImport> getStaffImport(UUID id) {
    return answers.get(id);
  }

  @Override
  public ResponseEntity<ShownImports> listStaffImports(@Nullable String cursor, Integer limit) {
    return answers.page(cursor, limit);
  }
}
