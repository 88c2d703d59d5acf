package org.linli.grid.boundary.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.importing.answer.ImportAnswers;
import org.linli.commons.importing.answer.ShownImport;
import org.linli.commons.importing.answer.ShownImports;
import org.linli.grid.api.ImportsApi;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class ImportsController implements ImportsApi {

  private final ImportAnswers answers;

  ImportsController(ImportAnswers answers) {
    this.answers = answers;
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
}
